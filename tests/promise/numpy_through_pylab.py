# %% [markdown]
# # Seed
# %%
from pylab import *

seed(3)
first = rand(2)
# %% [markdown]
# # Draw
# %%
second = randn(3)
# %% [markdown]
# # Again
# %%
third = rand(2)
print(np.round(first.sum() + second.sum() + third.sum(), 6))
