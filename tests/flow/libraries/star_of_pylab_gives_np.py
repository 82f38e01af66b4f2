# %%
from pylab import *
# %%
print(np.arange(3))
# flow: 1 -> 2 np
