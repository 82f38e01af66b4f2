# %%
# What numpy.load gives is told by the end of the file's name.
import numpy as np
# %%
data = np.load("points.npy")
# %%
# expect: reads=data writes=data mutates=data
data[0] = 1
# %%
# expect: reads=data writes= mutates=
# flow: 2 -> 3 data
# flow: 1 -> 2 np
# flow: 3 -> 4 data
print(data[0])
