# %%
# expect: reads= writes=k mutates= defines=deco imports=functools
import functools
k = 1
def deco(f):
    @functools.wraps(f)
    def inner(*a):
        return f(*a) + k
    return inner
# %%
# expect: reads=deco,functools writes= mutates= defines=g
# flow: 1 -> 2 deco
# flow: 1 -> 2 functools through deco
@deco
def g(x):
    return x
# %%
# expect: reads=g,k writes=r mutates=
# flow: 1 -> 3 k through deco
# flow: 2 -> 3 g
r = g(1)
