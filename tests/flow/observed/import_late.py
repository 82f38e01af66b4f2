# %%
# expect: defines=area
def area(r):
    return math.pi * r ** 2
# %% [markdown]
# ## Import
# %%
# expect: imports=math
import math
# %% [markdown]
# ## Use
# %%
# expect: reads=area,math
# flow: 1 -> 3 area
# flow: 2 -> 3 math through area
print(round(area(2), 3))
