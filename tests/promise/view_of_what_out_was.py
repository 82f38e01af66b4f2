# %% [markdown]
# # Data
# %%
import numpy as np
x = np.arange(1.0, 7.0)
# %% [markdown]
# # Work
# %%
w = np.add(x, 1, out=x)
print(x)
# %% [markdown]
# # More
# %%
v = x.T
print(x)
# %% [markdown]
# # Show
# %%
v /= 2
# %% [markdown]
# # End
# %%
print(w)
