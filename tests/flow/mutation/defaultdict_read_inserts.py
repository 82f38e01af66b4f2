# %%
# expect: reads= writes=d mutates= imports=defaultdict
from collections import defaultdict
d = defaultdict(list)
# %%
# expect: reads=d writes=d mutates=d
# flow: 1 -> 2 d
d['k'].append(1)
# %%
# expect: reads=d writes= mutates=
# flow: 2 -> 3 d
print(d)
