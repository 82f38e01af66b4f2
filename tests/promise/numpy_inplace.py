# %%
import numpy as np
a = np.arange(6)
b = a
# %% [markdown]
# ## Add
# %%
b += 10
# %% [markdown]
# ## Copy
# %%
b = b + 1
b[0] = -1
# %% [markdown]
# ## Show
# %%
print(a, b)
np.multiply(a, 2, out=a)
# %%
a
