# %%
# expect: reads= writes=k mutates= defines=add imports=functools
import functools
k = 3
def add(a, b):
    return a + b + k
# %%
# expect: reads=add,functools writes=inc mutates=
# flow: 1 -> 2 add
# flow: 1 -> 2 functools
inc = functools.partial(add, 1)
# %%
# expect: reads=inc,k writes=r mutates=
# flow: 1 -> 3 k through add
# flow: 2 -> 3 inc
r = inc(2)
