# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
shops = pd.read_csv("shops.csv")
shops[["x"]] = StandardScaler().fit_transform(shops[["x"]])
df = df.merge(shops, on="shop")
df = df.join(shops)
train, test = train_test_split(df, random_state=0)
