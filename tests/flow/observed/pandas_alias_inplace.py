# %%
# expect: writes=backup,df imports=pd
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [1.0, None, 3.0]})
backup = df
# %% [markdown]
# ## Clean
# %%
# expect: reads=df writes=backup,df mutates=backup,df
# flow: 1 -> 2 df
df.fillna({"b": 0}, inplace=True)
df.sort_values("a", inplace=True)
# %% [markdown]
# ## Feature
# %%
# expect: reads=backup writes=backup,df mutates=backup,df
# flow: 2 -> 3 backup
backup["c"] = backup["a"] * 2
# %% [markdown]
# ## Show
# %%
# expect: reads=backup,df
# flow: 3 -> 4 backup
# flow: 3 -> 4 df
print(df, backup is df)
df
