# %%
import pandas as pd

df = pd.DataFrame({"a": [1, 2]})
# %%
df.index.rename("row", inplace=True)
df.columns.set_names("column", inplace=True)
total = len(df)
# %%
print(df.index.name, df.columns.name, total)
# flow: 1 -> 2 df
# flow: 2 -> 3 df
# flow: 2 -> 3 total
