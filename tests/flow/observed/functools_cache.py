# %%
# expect: writes=calls defines=slow imports=functools
import functools
calls = []
@functools.lru_cache(maxsize=None)
def slow(x):
    calls.append(x)
    return x * 2
# %% [markdown]
# ## One
# %%
# expect: reads=calls,slow writes=calls mutates=calls
# flow: 1 -> 2 calls through slow
# flow: 1 -> 2 slow
print(slow(1), slow(2), slow(1))
# %% [markdown]
# ## Two
# %%
# expect: reads=calls,slow writes=calls mutates=calls
# flow: 1 -> 3 slow
# flow: 2 -> 3 calls
print(slow(1), slow(3), calls)
