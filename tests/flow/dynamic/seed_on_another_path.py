# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np
# flow: 1 -> 2 np
np.random.seed(6)
# %%
# expect: reads=np writes=n
# flow: 1 -> 3 np
# flow: 2 -> 3 numpy.random effect
try:
    n = np.random.rand(4)
except TypeError:
    np.random.seed(1)
