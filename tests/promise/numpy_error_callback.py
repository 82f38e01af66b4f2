# What NumPy calls on errors is called in later stages.
# %% [markdown]
# ## A
# %%
import numpy as np
def cb(kind, flag): print("ERR", kind)
np.seterrcall(cb)
np.seterr(all="call")
# %% [markdown]
# ## B
# %%
np.array([1.]) / 0
print(np.geterrcall() is cb)
