# %%
# expect: reads= writes=a,b mutates= imports=copy
import copy
a = [[1]]
b = copy.copy(a)
# %%
# expect: reads=a writes=a,b mutates=a,b
# flow: 1 -> 2 a
a[0].append(2)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b)
