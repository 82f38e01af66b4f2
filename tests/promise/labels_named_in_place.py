# %% [markdown]
# # Data
# %%
import pandas as pd

df = pd.DataFrame({"a": [1, 2]})
# %% [markdown]
# # Name
# %%
df.index.rename("row", inplace=True)
df.columns.set_names("column", inplace=True)
total = len(df)
# %% [markdown]
# # Use
# %%
print(df.index.name, df.columns.name, total)
