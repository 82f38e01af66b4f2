# %% [markdown]
# # Views of an array that holds nothing
# %%
import numpy as np

base = np.arange(8).reshape(2, 4)[:, :].copy()[:0].copy("C")
whole = np.zeros((0, 4))
# %% [markdown]
# ## First
# %%
left, right = base[:, :2], base[:, 2:]
part = whole[:, 3]
# %% [markdown]
# ## Second
# %%
print(left.shape, right.shape, base.shape, part.shape)
# %% [markdown]
# ## Third
# %%
print(left.sum(), right.sum(), base.sum(), part.sum(), whole.shape)
