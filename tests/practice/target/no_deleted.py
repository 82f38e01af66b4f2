# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
y = df["t"]
del df["t"]
LinearRegression().fit(df, y)
