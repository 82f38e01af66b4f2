# %%
# expect: reads= writes=a,b mutates= imports=copy
import copy
a = [[1]]
b = copy.deepcopy(a)
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a[0].append(2)
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 3 b
print(b)
