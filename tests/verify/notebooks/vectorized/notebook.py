# %% [markdown]
# # A vectorized function notes the last call

# %%
import numpy as np


def add(x, y):
    return x + y


add_them = np.vectorize(add, otypes=[np.float64])
either = np.vectorize(add)
print(add_them(np.arange(3), np.arange(3)), either(1, 2))

# %% [markdown]
# ## After it

# %%
print(add_them(1, 2))
