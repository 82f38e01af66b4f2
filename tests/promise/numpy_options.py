# %%
import numpy as np
x = np.array([1 / 3, 2 / 3])
# %% [markdown]
# ## Options
# %%
np.set_printoptions(precision=2)
# %% [markdown]
# ## Show
# %%
print(x)
# %%
x
