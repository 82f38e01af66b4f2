# %% [markdown]
# # Data
# %%
import pandas as pd

df = pd.DataFrame({"a": [1, 2]})
# %% [markdown]
# # Name (pandas before 2)
# %%
df.set_axis(["b"], axis=1, inplace=True)
total = len(df)
# %% [markdown]
# # Use
# %%
print(df, total)
# flow: 1 -> 2 df
# flow: 2 -> 3 df
# flow: 2 -> 3 total
