# %%
# expect: writes=a,b imports=np
import numpy as np
a = np.arange(6)
b = a
# %% [markdown]
# ## Add
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 1 -> 2 b
b += 10
# %% [markdown]
# ## Copy
# %%
# expect: reads=b writes=b
# flow: 2 -> 3 b
b = b + 1
b[0] = -1
# %% [markdown]
# ## Show
# %%
# expect: reads=a,b,np writes=a mutates=a
# flow: 1 -> 4 np
# flow: 2 -> 4 a
# flow: 3 -> 4 b
print(a, b)
np.multiply(a, 2, out=a)
# %%
# expect: reads=a
# flow: 4 -> 5 a
a
