# %% [markdown]
# ## A
# %%
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.pipeline import make_pipeline
from sklearn.linear_model import LogisticRegression
class Clip(BaseEstimator, TransformerMixin):
    fitted = 0
    def fit(self, X, y=None):
        Clip.fitted += 1
        return self
    def transform(self, X): return X
X = np.arange(12.).reshape(6, 2); y = np.array([0, 1] * 3)
pipe = make_pipeline(Clip(), LogisticRegression())
# %% [markdown]
# ## B
# %%
m = clone(pipe).fit(X, y)
print(Clip.fitted)
# %% [markdown]
# ## C
# %%
print(Clip.fitted)
