# %%
k = 1
from scipy.sparse.linalg import LinearOperator
import numpy as np
op = LinearOperator((2, 2), matvec=lambda v: v * k)
# %% [markdown]
# ## Part b
# %%
k = 5
# %% [markdown]
# ## Part c
# %%
print(op @ np.ones(2))
