# %%
# expect: mutates=
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
class Imputer:
    def __init__(self, estimator=LinearRegression()):
        self.estimator = estimator
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X
# %%
# expect: mutates=
# flow: 1 -> 2 Imputer
# flow: 1 -> 2 make_pipeline
make_pipeline(Imputer()).fit_transform([[1]])
# %%
# expect: mutates=
# flow: 1 -> 3 Imputer
print(Imputer())
