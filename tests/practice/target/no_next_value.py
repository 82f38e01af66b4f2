# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
df["next"] = df["close"].shift(-1)
df = df.dropna()
LinearRegression().fit(df[["close"]], df["next"])
