# %%
import numpy as np
np.random.seed(42)
# %% [markdown]
# ## Draw
# %%
x = np.random.rand(3)
# %% [markdown]
# ## Draw again
# %%
y = np.random.randint(0, 100, 4)
# %% [markdown]
# ## Show
# %%
print(x.round(4), y, round(np.random.normal(), 4))
