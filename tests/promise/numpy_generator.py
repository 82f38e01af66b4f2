# %%
import numpy as np
rng = np.random.default_rng(0)
def noise(n):
    return rng.normal(size=n).round(3)
# %% [markdown]
# ## One
# %%
a = noise(2)
# %% [markdown]
# ## Two
# %%
b = noise(2)
# %% [markdown]
# ## Show
# %%
print(a, b, rng.integers(10))
