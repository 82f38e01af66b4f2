# %%
# expect: reads= writes=d mutates= imports=deque
from collections import deque
d = deque([1, 2, 3])
# %%
# expect: reads=d writes=d mutates=d
# flow: 1 -> 2 d
d.rotate(1)
# %%
# expect: reads=d writes= mutates=
# flow: 2 -> 3 d
print(d)
