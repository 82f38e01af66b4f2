# %% [markdown]
# # Seed
# %%
import numpy as np

np.random.seed(0)
a = np.random.rand(3)
# %% [markdown]
# # Draw
# %%
b = np.random.rand(3)
b
