# %%
# What has a generator of its own goes on with it: a distribution, a sampler; an iterator that asks.
import numpy as np
from scipy import stats
from sklearn.model_selection import ParameterSampler

normal = stats.norm(0, 1)
normal.random_state = 5
state = np.random.RandomState(3)
sampler = ParameterSampler({"depth": list(range(50))}, 3, random_state=state)
rest = [99, 1, 2]
asked = iter(lambda: rest.pop(), 99)
level = 1
levels = iter(lambda: level, 99)

# %% [markdown]
# ## Part b

# %%
drawn = normal.rvs(2)
first = list(sampler)
print(next(asked))
level = 5

# %% [markdown]
# ## Part c

# %%
print(drawn, normal.rvs(2))
print(first, list(sampler), state.rand())
print(rest, next(levels))
