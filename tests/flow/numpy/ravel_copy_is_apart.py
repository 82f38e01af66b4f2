# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=a,b
# flow: 1 -> 2 np
a = np.arange(6)
b = a[:]
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 2 -> 3 b
b[0] = 9
# %%
# expect: reads=a
# flow: 3 -> 4 a
a
# %%
# expect: reads=b writes=c
# flow: 3 -> 5 b
c = b.flatten()
c[0] = 1
# %%
# expect: reads=b
# flow: 3 -> 6 b
b
