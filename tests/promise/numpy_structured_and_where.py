# %%
import numpy as np
rec = np.zeros(2, dtype=[("id", int), ("v", float)])
ids = rec["id"]
mask = np.array([True, False])
# %% [markdown]
# ## Fill
# %%
ids[:] = [7, 8]
np.put(rec["v"], [1], 2.5)
np.copyto(ids, 9, where=mask)
# %% [markdown]
# ## Show
# %%
print(rec, mask)
