# %%
# expect: mutates=
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
added = ["a", "b"]
scale = 2
class Adder(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        self.seen_ = True
        return X * scale
    def get_feature_names_out(self, input_features=None):
        return np.array(added)
prep = make_pipeline(StandardScaler(), Adder())
X = prep.fit_transform([[1.0], [2.0]])
# %%
# expect: mutates=
# flow: 1 -> 2 prep
# flow: 1 -> 2 np? through Adder
# flow: 1 -> 2 added? through Adder
names = prep.get_feature_names_out()
