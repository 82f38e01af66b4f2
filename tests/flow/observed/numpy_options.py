# %%
# expect: writes=x imports=np
import numpy as np
x = np.array([1 / 3, 2 / 3])
# %% [markdown]
# ## Options
# %%
# expect: reads=np
# flow: 1 -> 2 np
np.set_printoptions(precision=2)
# %% [markdown]
# ## Show
# %%
# expect: reads=x
# flow: 1 -> 3 x
print(x)
# %%
# expect: reads=x
# flow: 1 -> 4 x
x
