# %%
# expect: writes=df imports=pd
import pandas as pd
df = pd.DataFrame({"x": [1 / 3] * 3, "name": ["a" * 60] * 3})
# %% [markdown]
# ## Options
# %%
# expect: reads=pd
# flow: 1 -> 2 pd
pd.set_option("display.precision", 2)
pd.options.display.max_colwidth = 12
# %% [markdown]
# ## Show
# %%
# expect: reads=df
# flow: 1 -> 3 df
print(df)
# %%
# expect: reads=df
# flow: 1 -> 4 df
# flow: 2 -> 4 pandas.options effect
df
