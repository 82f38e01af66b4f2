# %%
# expect: reads= writes=k mutates= imports=functools
import functools
k = 2
# %%
# expect: reads=functools writes= mutates= defines=f
# flow: 1 -> 2 functools
@functools.lru_cache
def f(x):
    return x * k
# %%
# expect: reads=f,k writes=r mutates=
# flow: 1 -> 3 k through f
# flow: 2 -> 3 f
r = f(1)
