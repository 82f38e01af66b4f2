# %%
# Windows, strides of one's own, rows of a structured array, masks, attributes of a table.
import numpy as np
import pandas as pd

values = np.arange(6.0)
windows = np.lib.stride_tricks.sliding_window_view(values, 2)
strided = np.lib.stride_tricks.as_strided(values, (3,), (16,))
records = np.array([(1, 2.0), (3, 4.0)], dtype=[("count", "i4"), ("size", "f8")])
first = records[0]
named = records.view(np.recarray)[1]
masked = np.ma.masked_array([1.0, 2, 3], mask=[0, 1, 0])
mask = masked.mask
table = pd.DataFrame({"a": [1.0, 2]})
about = table.attrs

# %% [markdown]
# ## Part b

# %%
values[0] = -1
strided[1] = -2
first["count"] = 7
named.size = 9.5
masked[1] = 8
about["source"] = "survey"
table.attrs["year"] = 2020

# %% [markdown]
# ## Part c

# %%
print(values, windows[0], strided)
print(records, first, named)
print(masked, mask)
print(table.attrs, about)

# %% [markdown]
# ## Part d

# %%
windows = None
alone = np.lib.stride_tricks.sliding_window_view(np.arange(4), 3)

# %% [markdown]
# ## Part e

# %%
print(alone, alone.sum())
