# compile: --split cells
# %%
import numpy as np

rows = np.zeros(3, dtype=[("x", "f8"), ("n", "i4"), ("y", "f8")])
part = rows[["x", "y"]]
names = ["n"]
counts = rows[names]
picked = rows["x"][[0, 1]]
# %%
part["x"] = 4
counts["n"][1] = 3
picked[0] = 100
# %%
print(rows, part, counts, picked)
# %%
rows["y"] = 8
# %%
print(part)
