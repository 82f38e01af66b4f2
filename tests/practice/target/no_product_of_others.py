# %%
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("sales.csv", parse_dates=["date"])

# %%
df["total"] = df["price"] * df["number"]
df["sales"] = df["sales"] - df["total"]
Ridge().fit(df[["total", "price"]], df["sales"])
