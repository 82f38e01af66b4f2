# %%
import numpy as np
import matplotlib.pyplot as plt
# %%
from pylab import *
# %%
plt.plot(np.arange(3))
# flow: 2 -> 3 np
# flow: 2 -> 3 plt
