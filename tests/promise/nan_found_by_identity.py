# %%
import math
import numpy as np
own = float("nan")
readings = [1.0, np.nan, own]
labels = {math.nan: "missing", 1.0: "one"}
before = dict(mean=np.nan, count=0)
# %% [markdown]
# # Count
# %%
count = len(readings)
after = dict(before)
# %% [markdown]
# # Look up
# %%
print(np.nan in readings, own in readings, math.nan in readings, readings.count(np.nan))
print(labels.get(math.nan), labels.get(own), after == before)
