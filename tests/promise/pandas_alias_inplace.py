# %%
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [1.0, None, 3.0]})
backup = df
# %% [markdown]
# ## Clean
# %%
df.fillna({"b": 0}, inplace=True)
df.sort_values("a", inplace=True)
# %% [markdown]
# ## Feature
# %%
backup["c"] = backup["a"] * 2
# %% [markdown]
# ## Show
# %%
print(df, backup is df)
df
