# %% [markdown]
# # Data
# %%
import numpy as np

a = np.arange(6.0).reshape(2, 3)
# %% [markdown]
# # Write
# %%
for x in np.nditer(a, op_flags=["readwrite"]):
    x[...] = 2 * x
# %% [markdown]
# # Show
# %%
print(a)
# flow: 1 -> 2 a
# flow: 1 -> 2 np
# flow: 2 -> 3 a?
# flow: 1 -> 3 a
