# WHAT: NameError: QC, in a later stage that uses the accessor. SHOULD: as in the notebook. MODE: isolate.
# CAUSE: the accessor's class reads its own name; df.qc does not bring it.
# (verify with --split headings)
# %% [markdown]
# # Accessor Counter
# %% [markdown]
# ## A
# %%
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("qc")
class QC:
    used = 0
    def __init__(self, df): self._df = df
    def missing(self):
        QC.used += 1
        return self._df.isna().sum().to_dict()
# %% [markdown]
# ## B
# %%
df = pd.DataFrame({"a": [1, None, 3.14159], "b": ["x", None, None]})
print(df.qc.missing())
# %% [markdown]
# ## C
# %%
print(df.qc.missing(), QC.used)
