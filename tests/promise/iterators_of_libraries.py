# %% [markdown]
# # Iterators that a library makes stay where they are used
# %%
import re

import pandas as pd

df = pd.DataFrame({"a": [1, 2, 3]})
# %% [markdown]
# ## Make
# %%
rows = df.iterrows()
found = re.finditer("a", "banana")
doubled = df * 2
print(doubled)
# %% [markdown]
# ## Use
# %%
for index, row in rows:
    print(index, row["a"])
print(next(found).start())
# %% [markdown]
# ## End
# %%
print(df["a"].sum())
