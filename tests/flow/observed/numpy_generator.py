# %%
# expect: writes=rng defines=noise imports=np
import numpy as np
rng = np.random.default_rng(0)
def noise(n):
    return rng.normal(size=n).round(3)
# %% [markdown]
# ## One
# %%
# expect: reads=noise,rng writes=a,rng mutates=rng
# flow: 1 -> 2 noise
# flow: 1 -> 2 rng through noise
a = noise(2)
# %% [markdown]
# ## Two
# %%
# expect: reads=noise,rng writes=b,rng mutates=rng
# flow: 1 -> 3 noise
# flow: 2 -> 3 rng through noise
b = noise(2)
# %% [markdown]
# ## Show
# %%
# expect: reads=a,b,rng writes=rng mutates=rng
# flow: 2 -> 4 a
# flow: 3 -> 4 b
# flow: 3 -> 4 rng
print(a, b, rng.integers(10))
