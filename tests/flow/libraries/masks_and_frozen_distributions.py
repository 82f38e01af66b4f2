# %%
# expect: mutates=
# The mask of a masked array is looked into; a frozen distribution with a seed draws from itself.
import numpy as np
from scipy import stats
m = np.ma.masked_array([1.0, 2, 3], mask=[0, 1, 0])
mask = m.mask
d = stats.norm(0, 1)
d.random_state = 5
free = stats.norm(0, 1)
# %%
# expect: mutates=d,m,mask
# flow: 1 -> 2 d
# flow: 1 -> 2 m
# flow: 1 -> 2 free
m[1] = 8
a = d.rvs(2), free.rvs(2)
# %%
# flow: 1 -> 3 free
# flow: 2 -> 3 a
# flow: 2 -> 3 d
# flow: 2 -> 3 mask
print(a, d.rvs(2), free.mean(), mask)
