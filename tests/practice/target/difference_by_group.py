# %%
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("sales.csv", parse_dates=["date"])

# %%
df["diff"] = df.groupby("shop")["sales"].diff()
df = df.dropna()
Ridge().fit(df[["diff", "price"]], df["sales"])
# expect: NB504
