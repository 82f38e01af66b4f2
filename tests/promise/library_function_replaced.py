# A library's function is set to one of the notebook's: it is set again in other processes.
# %% [markdown]
# # Load
# %%
import warnings

import pandas as pd


def ignore(*args, **kwargs):
    print("warned", *args[:1])


warnings.warn = ignore
df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 6]})
# %% [markdown]
# # Features
# %%
df["c"] = df.a * df.b
warnings.warn("features")
# %% [markdown]
# # Report
# %%
warnings.warn("report")
print(df.describe(), warnings.warn is ignore)
