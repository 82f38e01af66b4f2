# %%
# expect: mutates=
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.pipeline import Pipeline
class W(BaseEstimator, TransformerMixin):
    n = 0
    def fit(self, X, y=None):
        W.n += 1
        return self
    def transform(self, X):
        return X
pipeline = Pipeline([("outer", Pipeline([("inner", Pipeline([("w", W())]))]))])
# %%
# expect: mutates=W
# flow: 1 -> 2 W? through W
# flow: 1 -> 2 clone
# flow: 1 -> 2 pipeline
f = clone(pipeline)
f.fit([[1], [2]])
# %%
# expect: mutates=
# flow: 1 -> 3 W
# flow: 2 -> 3 W?
print(W.n)
