# %%
def area(r):
    return math.pi * r ** 2
# %% [markdown]
# ## Import
# %%
import math
# %% [markdown]
# ## Use
# %%
print(round(area(2), 3))
