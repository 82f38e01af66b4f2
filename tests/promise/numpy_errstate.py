# %%
import numpy as np
old = np.seterr(divide="raise")
# %% [markdown]
# ## Try
# %%
try:
    np.array([1.0]) / 0
except FloatingPointError as e:
    print("raised", e)
