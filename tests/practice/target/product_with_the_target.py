# %%
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("sales.csv", parse_dates=["date"])

# %%
df["total"] = df["sales"] * df["price"]
Ridge().fit(df[["price", "total"]], df["sales"])
# expect: NB504
