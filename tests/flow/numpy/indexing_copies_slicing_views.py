# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=a
# flow: 1 -> 2 np
a = np.arange(10)
# %%
# expect: reads=a writes=part,picked
# flow: 2 -> 3 a
part = a[2:5]
picked = a[[0, 1]]
# %%
# expect: reads=picked writes=picked mutates=picked
# flow: 3 -> 4 picked
picked[0] = 7
# %%
# expect: reads=a
# flow: 2 -> 5 a
a.sum()
# %%
# expect: reads=part writes=a,part mutates=a,part
# flow: 3 -> 6 part
part[:] = 0
# %%
# expect: reads=a,picked
# flow: 4 -> 7 picked
# flow: 6 -> 7 a
a.sum(), picked.sum()
