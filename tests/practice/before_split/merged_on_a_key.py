# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
df[["a", "b"]] = StandardScaler().fit_transform(df[["a", "b"]])
# expect: NB501

# %%
shops = pd.read_csv("shops.csv")
df = df.merge(shops, on="shop", how="left")
train, test = train_test_split(df, random_state=0)
