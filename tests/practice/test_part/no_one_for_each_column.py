# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("train.csv")
sc = StandardScaler()
df["a"] = sc.fit_transform(df[["a"]])
df["b"] = sc.fit_transform(df[["b"]])
m = LogisticRegression().fit(df[["a", "b"]], df["t"])
m.predict(df[["a", "b"]].head())
