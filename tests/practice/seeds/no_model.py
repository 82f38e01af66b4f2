# %%
import numpy as np
walk = np.random.randn(100).cumsum()
print(walk[-1])
