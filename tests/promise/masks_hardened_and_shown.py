# compile: --split cells
# %%
import numpy as np

values = np.ma.masked_invalid([1.0, np.nan, 3.0])
other = np.ma.masked_array([1, 2], mask=[0, 1])
# %%
values.harden_mask()
# %%
np.ma.harden_mask(other)
# %%
values[1] = 2
other[1] = 5
print(values, other)
# %%
values.soften_mask()
# %%
values[1] = 2
print(values, values.hardmask, other.hardmask)
