# %%
# expect: mutates=
# What a search fitted holds clones of the notebook's own steps.
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline

SCALE = [2.0]


def helper(X):
    return X * SCALE[0]


class Scaled(BaseEstimator, TransformerMixin):
    def __init__(self, q=1):
        self.q = q

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return helper(X) * self.q


X = np.arange(12.0).reshape(-1, 1)
y = X[:, 0] * 3
model = Pipeline([("scaled", Scaled()), ("ridge", Ridge())])
# %%
# expect: mutates=
# flow: 1 -> 2 GridSearchCV
# flow: 1 -> 2 SCALE? through helper
# flow: 1 -> 2 X
# flow: 1 -> 2 helper? through Scaled
# flow: 1 -> 2 model
# flow: 1 -> 2 y
search = GridSearchCV(model, {"scaled__q": [1, 2]}, cv=2).fit(X, y)
# %%
# expect: mutates=
# flow: 1 -> 3 SCALE? through helper
# flow: 1 -> 3 X
# flow: 1 -> 3 helper? through Scaled
# flow: 2 -> 3 search
best = search.best_estimator_
print(best.predict(X[:2]).round(6))
# %%
# expect: mutates=
# flow: 1 -> 4 SCALE? through helper
# flow: 1 -> 4 X
# flow: 1 -> 4 helper? through Scaled
# flow: 2 -> 4 search
# flow: 3 -> 4 best
print(best.predict(X[2:4]).round(6), search.best_estimator_.predict(X[:1]).round(6))
