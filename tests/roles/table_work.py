# %%
# role: load
import pandas as pd
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
# %%
# role: clean
df["Age"] = df["Age"].fillna(df["Age"].mean())
# %%
# role: feature
df["family"] = df["sib"] + df["par"]
# %%
# role: feature
df["family2"] = df["sib"].fillna(0) + 1
# %%
# role: clean
df = df[df.Age > 3]
# %%
# role: clean
del df["x"]
# %%
# role: clean
df.loc[df.Age > 60, "Age"] = 60
# %%
# role: clean
df.columns = ["a", "b"]
# %%
# role: feature
df["title"] = df["name"].apply(lambda s: s.split()[0])
# %%
# role: clean
df["sex"] = df["sex"].map({"male": 0, "female": 1})
# %%
# role: explore
print(df.shape)
# %%
# role: explore
df.head()
# %%
# role: explore
df["sex"].value_counts()
# %%
# role: feature
X = df.drop("y", axis=1)
y = df["y"]
# %%
# role: feature
X = df[["a", "b"]].values
y = df["y"].values
# %%
# role: split
Xtr, Xte = X[:100], X[100:]
# %%
# role: split
train = df[df.year < 3]
test = df[df.year >= 3]
# %%
# role: train
m = LogisticRegression()
# %%
# role: train
m.fit(X, y)
# %%
# role: evaluate
p = m.predict(X)
# %%
# role: evaluate
print(accuracy_score(y, p))
# %%
# role: evaluate
err = (p != y).mean()
# %%
# role: evaluate
print(err)
# %%
# role: evaluate
print("Score:", m.score(X, y))
# %%
# role: train
m2 = LogisticRegression()
m2.fit(X, y)
print(accuracy_score(y, m2.predict(X)))
print(accuracy_score(y, m2.predict(X)))
# %%
# role: train
from foo import Bar
b = Bar()
b.fit(X)
# %%
# role: evaluate
q = b.predict(X)
# %%
# role: none
def train_it(m):
    m.fit(X, y)
    return accuracy_score(y, m.predict(X))
# %%
# role: train
train_it(m)
# %%
# role: clean
df.dropna(inplace=True)
# %%
# role: none
pd.set_option("display.max_columns", 3)
# %%
# role: train
coef = np.polyfit(X, y, 1)
