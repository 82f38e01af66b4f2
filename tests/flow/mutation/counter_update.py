# %%
# expect: reads= writes=c mutates= imports=Counter
from collections import Counter
c = Counter()
# %%
# expect: reads=c writes=c mutates=c
# flow: 1 -> 2 c
c.update('aab')
# %%
# expect: reads=c writes= mutates=
# flow: 2 -> 3 c
print(c)
