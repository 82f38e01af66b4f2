# %%
import functools
calls = []
@functools.lru_cache(maxsize=None)
def slow(x):
    calls.append(x)
    return x * 2
# %% [markdown]
# ## One
# %%
print(slow(1), slow(2), slow(1))
# %% [markdown]
# ## Two
# %%
print(slow(1), slow(3), calls)
