# %% [markdown]
# # Data
# %%
import numpy as np

a = np.arange(5.0)
n = 3
# %% [markdown]
# # Scale
# %%
np.multiply(a, 2, a)
total = n + 1
# %% [markdown]
# # Use
# %%
print(a, total)
# flow: 1 -> 2 a
# flow: 1 -> 2 n
# flow: 1 -> 2 np
# flow: 2 -> 3 a
# flow: 2 -> 3 total
