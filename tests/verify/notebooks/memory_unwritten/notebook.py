# %% [markdown]
# # Arrays that nothing was written to
# %%
import time

import numpy as np

a = np.empty((3, 4), dtype=int)
a
# %% [markdown]
# # Shapes
# %%
b = np.empty((3, 4))
print(b.shape)
b
# %% [markdown]
# # Times
# %%
begin = time.perf_counter()
total = sum(range(1000))
seconds = time.perf_counter() - begin
print(f"it took {seconds:.1f} s")
# %%
print(total)
