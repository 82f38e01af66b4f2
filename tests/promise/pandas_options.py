# %%
import pandas as pd
df = pd.DataFrame({"x": [1 / 3] * 3, "name": ["a" * 60] * 3})
# %% [markdown]
# ## Options
# %%
pd.set_option("display.precision", 2)
pd.options.display.max_colwidth = 12
# %% [markdown]
# ## Show
# %%
print(df)
# %%
df
