# %% [markdown]
# ## Make
# %%
import numpy as np
import pandas as pd

data = pd.DataFrame(np.random.RandomState(0).rand(569, 30) * 20, copy=False)
X = data[:]
cells = data.to_numpy()
# %% [markdown]
# ## Use
# %%
print(X.mean().map(repr).tolist()[:3], repr(cells.mean()))
# %% [markdown]
# ## Show
# %%
print(data.shape, X.shape, repr(X[3].mean()), data.sum().map(repr).tolist()[:3])
