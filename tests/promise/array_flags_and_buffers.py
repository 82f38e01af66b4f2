# %%
import numpy as np
fixed = np.arange(3)
fixed.setflags(write=False)
raw = bytearray(4)
counts = np.frombuffer(raw, dtype=np.uint8)
# %% [markdown]
# # Change
# %%
counts[0] = 7
raw[1] = 9
total = fixed.sum()
# %% [markdown]
# # Show
# %%
try:
    fixed[0] = 1
except ValueError:
    print("fixed")
print(counts, raw)
