# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
X = df.drop(columns=["t", "u"])
y = df["t"]
LinearRegression().fit(X, y)
