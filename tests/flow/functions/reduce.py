# %%
# expect: reads= writes=k mutates= imports=functools
import functools
k = 1
# %%
# expect: reads=functools,k writes=r mutates=
# flow: 1 -> 2 functools
# flow: 1 -> 2 k
r = functools.reduce(lambda a, b: a + b + k, [1, 2])
