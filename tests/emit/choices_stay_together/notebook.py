# %% [markdown]
# ## Load
# %%
import pandas as pd

first = pd.read_csv("first.csv")
second = pd.read_csv("second.csv")
print(first.shape, second.shape)
# %% [markdown]
# ## Blend
# %%
option = "mean"
option = "first"
# %%
mean = (first + second) / 2
mean.to_csv("mean.csv")

if option == "mean":
    chosen = mean
# %% [markdown]
# ### Only the first
# %%
only = first.rename(columns={"a": "b"})
only.to_csv("only.csv")

if option == "first":
    chosen = only
# %% [markdown]
# ### Only the second
# %%
other = pd.read_csv("mean.csv") + pd.read_csv("only.csv")
other = other.fillna(0)

if option == "second":
    chosen = other
# %% [markdown]
# ## Report
# %%
chosen.to_csv("chosen.csv")
print(chosen.shape)
print(chosen.describe())
