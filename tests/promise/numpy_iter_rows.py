# %%
import numpy as np
m = np.zeros((2, 2))
# %% [markdown]
# ## Rows
# %%
for i, row in enumerate(m):
    row += i + 1
# %% [markdown]
# ## Pieces
# %%
top, bottom = np.split(m, 2)
bottom[0, 0] = -1
# %% [markdown]
# ## Show
# %%
print(m, row, top)
