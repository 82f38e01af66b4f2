# %%
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("sales.csv", parse_dates=["date"])

# %%
df["mean7"] = df["sales"].rolling(7).mean()
df["next"] = df["sales"].shift(-1)
df = df.dropna()
Ridge().fit(df[["sales", "mean7"]], df["next"])
Ridge().fit(df[["mean7"]][:-1], df["sales"][1:])
