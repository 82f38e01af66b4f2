# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
LinearRegression().fit(df[["close"]][:-1], df["close"][1:])
