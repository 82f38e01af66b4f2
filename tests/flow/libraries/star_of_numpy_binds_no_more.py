# %%
from numpy import *
# %%
rows = arange(3)
assert df.shape[0] == 3
# flow: 1 -> 2 arange
# finding: NB202
