# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
features = [c for c in df.columns if c != "t"]
LinearRegression().fit(df[features], df["t"])
