# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=a
# flow: 1 -> 2 np
a = np.array([3, 1, 2])
# %%
# expect: reads=a,np writes=s
# flow: 1 -> 3 np
# flow: 2 -> 3 a
s = np.sort(a)
# %%
# expect: reads=a writes=a mutates=a
# flow: 2 -> 4 a
a.sort()
# %%
# expect: reads=a,s
# flow: 3 -> 5 s
# flow: 4 -> 5 a
print(a, s)
