# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
train = pd.read_csv("train.csv")
new = pd.read_csv("new.csv")

# %%
sc = StandardScaler()
a = sc.fit_transform(train[["x", "z"]])

# %%
b = sc.fit_transform(new[["x", "z"]])
# expect: NB502

# %%
m = LogisticRegression().fit(a, train["t"])
m.predict(b)
