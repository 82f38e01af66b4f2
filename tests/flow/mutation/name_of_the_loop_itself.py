# %%
# expect: mutates=
import numpy as np
# %%
# expect: mutates=
# flow: 1 -> 2 np
tables = {}
for key in ["x", "y"]:
    tables[key] = np.zeros((2, 2))
for key in ["x", "y"]:
    tables[key][0, :] = 1
    count = tables[key]
    print((count < 1).sum())
# %%
# expect: mutates=
# flow: 2 -> 3 count
print(count)
