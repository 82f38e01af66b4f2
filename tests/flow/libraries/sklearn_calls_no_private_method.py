# %%
# expect: mutates=
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
train = pd.read_csv("train.csv")
class Coder(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        X = X.copy()
        self._code(X)
        return X
    def _code(self, X):
        X.loc[X["k"] == "a", "k"] = 1
# %%
# expect: mutates=
# flow: 1 -> 2 Coder
# flow: 1 -> 2 train
out = Coder().fit_transform(train)
# %%
# expect: mutates=
# flow: 1 -> 3 train
print(train)
