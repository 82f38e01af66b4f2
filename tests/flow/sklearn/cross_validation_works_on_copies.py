# %%
# expect: mutates=
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
X, y = [[1], [2]], [0, 1]
class Adder(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.n = 1
        return self
    def transform(self, X):
        return X
# %%
# expect: mutates=
# flow: 1 -> 2 Adder
# flow: 1 -> 2 make_pipeline
pre = make_pipeline(Adder())
# %%
# expect: mutates=
# flow: 1 -> 3 LogisticRegression
# flow: 1 -> 3 X
# flow: 1 -> 3 cross_val_score
# flow: 1 -> 3 make_pipeline
# flow: 2 -> 3 pre
# flow: 1 -> 3 y
cross_val_score(make_pipeline(pre, LogisticRegression()), X, y)
# %%
# expect: mutates=pre
# flow: 2 -> 4 pre
# flow: 1 -> 4 X
pre.fit(X)
