# %% [markdown]
# ## Chapter One
# %%
from sklearn.base import BaseEstimator, TransformerMixin
class T(BaseEstimator, TransformerMixin):
    calls = []
    def fit(self, X, y=None): self.calls.append("fit"); return self
    def transform(self, X): self.calls.append("tr"); return X
t = T()
# %% [markdown]
# ## Chapter Two
# %%
t.fit([[1]]).transform([[1]])
# %% [markdown]
# ## Chapter Three
# %%
print(t.calls)
