# %%
# expect: mutates=
from sklearn.base import BaseEstimator
from sklearn.model_selection import cross_val_score, KFold
from sklearn.linear_model import Lasso
class S(BaseEstimator):
    def __init__(self, meta):
        self.meta = meta
        self.kf = KFold(5)
    def fit(self, X, y):
        self.meta.fit(X, y)
        return self
    def predict(self, X):
        return self.meta.predict(X)
# %%
# expect: mutates=
# flow: 1 -> 2 KFold through S
# flow: 1 -> 2 Lasso
# flow: 1 -> 2 S
meta = Lasso()
s = S(meta)
# %%
# expect: mutates=
# flow: 1 -> 3 KFold through S
# flow: 1 -> 3 cross_val_score
# flow: 2 -> 3 s
score = cross_val_score(s, [[1], [2]], [1, 2])
# %%
# expect: mutates=
# flow: 2 -> 4 meta
# flow: 2 -> 4 s
print(s, meta)
