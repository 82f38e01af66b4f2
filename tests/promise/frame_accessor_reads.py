# %%
import pandas as pd
limit = len("ab")
@pd.api.extensions.register_dataframe_accessor("qc")
class QC:
    def __init__(self, df): self._df = df
    def missing(self):
        return len(self._df) > limit
# %% [markdown]
# ## B
# %%
df = pd.DataFrame({"a": [1, None, 3.14159], "b": ["x", None, None]})
print(df.qc.missing())
# %% [markdown]
# ## C
# %%
limit = len("abcd")
# %% [markdown]
# ## D
# %%
print(df.qc.missing())
