# %% [markdown]
# # Data
# %%
import pandas as pd

df = pd.DataFrame({"a": [1, 1, 2], "b": [3.0, 4.0, 5.0]})
low = 0.25
sizes = []


def quantile(values):
    sizes.append(len(values))
    return values.quantile(low)
# %% [markdown]
# # Group
# %%
table = df.groupby("a").agg({"b": [quantile, "sum"]})
# %% [markdown]
# # Show
# %%
print(table, len(sizes) > 0)
# flow: 1 -> 2 df
# flow: 1 -> 2 low through quantile
# flow: 1 -> 2 quantile
# flow: 1 -> 2 sizes through quantile
# flow: 2 -> 3 sizes
# flow: 2 -> 3 table
