# %% [markdown]
# # Setup
# %%
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
# %% [markdown]
# # Step
# %%
class Step(BaseEstimator, TransformerMixin):
    def __init__(self, k=1):
        self.k = k
        self.encoder = Encoder()
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X
# %% [markdown]
# # Encoder
# %%
class Encoder:
    made = 1
# %% [markdown]
# # Make
# %%
transformer = ColumnTransformer([("step", Step(), ["a"])])
X = pd.DataFrame({"a": [1, 2]})
# %% [markdown]
# # Another encoder
# %%
made = []
class Encoder:
    def __init__(self):
        made.append(1)
# %% [markdown]
# # Fit
# %%
print(transformer.fit_transform(X))
# %% [markdown]
# # Show
# %%
print(made)
