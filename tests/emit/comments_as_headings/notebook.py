# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression

# %%
rows = pd.read_csv("train.csv")
X = rows[["a", "b"]]
y = rows["y"]
# %%
# Logistic regression
from sklearn.linear_model import LogisticRegression
# %%
first = LogisticRegression(C=1.0).fit(X, y)
print(first.score(X, y))
# %%
second = LogisticRegression(C=10.0).fit(X, y)
print(second.score(X, y))
# %%
# Naive Bayes
from sklearn.naive_bayes import GaussianNB
# %%
third = GaussianNB().fit(X, y)
print(third.score(X, y))
# %%
fourth = GaussianNB(var_smoothing=1e-6).fit(X, y)
print(fourth.score(X, y))
# %%
# ======================
# Random forest
# ======================
from sklearn.ensemble import RandomForestClassifier

forest = RandomForestClassifier(random_state=0).fit(X, y)
print(forest.score(X, y))
