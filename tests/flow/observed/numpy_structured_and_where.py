# %%
# expect: writes=ids,mask,rec imports=np
import numpy as np
rec = np.zeros(2, dtype=[("id", int), ("v", float)])
ids = rec["id"]
mask = np.array([True, False])
# %% [markdown]
# ## Fill
# %%
# expect: reads=ids,mask,np,rec writes=ids,rec mutates=ids,rec
# flow: 1 -> 2 ids
# flow: 1 -> 2 mask
# flow: 1 -> 2 np
# flow: 1 -> 2 rec
ids[:] = [7, 8]
np.put(rec["v"], [1], 2.5)
np.copyto(ids, 9, where=mask)
# %% [markdown]
# ## Show
# %%
# expect: reads=mask,rec
# flow: 1 -> 3 mask
# flow: 2 -> 3 rec
print(rec, mask)
