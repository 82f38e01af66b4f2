# %%
from math import *
# %% [markdown]
# ## Use
# %%
x = floor(pi * 2)
# %% [markdown]
# ## Shadow
# %%
e = "mine"
# %% [markdown]
# ## Show
# %%
print(x, e, ceil(2.1))
