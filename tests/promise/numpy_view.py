# %%
import numpy as np
m = np.zeros((3, 3), dtype=int)
row = m[1]
diag = m.diagonal()
flat = m.ravel()
# %% [markdown]
# ## Row
# %%
row[:] = 7
# %% [markdown]
# ## Flat
# %%
flat[0] = 5
# %% [markdown]
# ## Show
# %%
print(m, row, diag)
