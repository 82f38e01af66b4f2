# %%
# expect: reads= writes=a,put mutates= defines=add imports=functools
import functools
a = []
def add(xs, x):
    xs.append(x)
put = functools.partial(add, a)
# %%
# expect: reads=put writes=a,put mutates=a,put
# flow: 1 -> 2 put
put(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
