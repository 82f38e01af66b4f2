# %%
# expect: imports=np
import numpy as np
np.random.seed(42)
# %% [markdown]
# ## Draw
# %%
# expect: reads=np writes=x
# flow: 1 -> 2 np
# flow: 1 -> 2 numpy.random effect
x = np.random.rand(3)
# %% [markdown]
# ## Draw again
# %%
# expect: reads=np writes=y
# flow: 1 -> 3 np
# flow: 2 -> 3 numpy.random effect
y = np.random.randint(0, 100, 4)
# %% [markdown]
# ## Show
# %%
# expect: reads=np,x,y
# flow: 1 -> 4 np
# flow: 2 -> 4 x
# flow: 3 -> 4 numpy.random effect
# flow: 3 -> 4 y
print(x.round(4), y, round(np.random.normal(), 4))
