# %%
# expect: writes=old imports=np
import numpy as np
old = np.seterr(divide="raise")
# %% [markdown]
# ## Try
# %%
# expect: reads=np
# flow: 1 -> 2 np
try:
    np.array([1.0]) / 0
except FloatingPointError as e:
    print("raised", e)
