# %%
# expect: reads= writes=a mutates= imports=random
import random
a = list(range(9))
# %%
# expect: reads=a,random writes=a mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 random
random.shuffle(a)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
