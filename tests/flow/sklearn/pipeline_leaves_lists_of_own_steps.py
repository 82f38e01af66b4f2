# %%
# expect: mutates=
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import Pipeline
from sklearn.linear_model import Ridge
import pandas as pd
class Select(BaseEstimator, TransformerMixin):
    def __init__(self, names):
        self.names = names
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X[self.names].values
df = pd.read_csv('x')
num = ['a', 'b']
# %%
# expect: mutates=
# flow: 1 -> 2 Pipeline
# flow: 1 -> 2 Ridge
# flow: 1 -> 2 Select
# flow: 1 -> 2 num
pipe = Pipeline([('sel', Select(num)), ('r', Ridge())])
# %%
# expect: mutates=pipe
# flow: 1 -> 3 df
# flow: 2 -> 3 pipe
pipe.fit(df, df.y)
# %%
# expect: mutates=
# flow: 1 -> 4 num
num
