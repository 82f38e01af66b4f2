# %%
# expect: mutates=
import numpy as np
for i in range(3):
    if i != 0:
        preds += i
    else:
        preds = i
# %%
# expect: mutates=
# flow: 1 -> 2 np
if "test_fe" in globals():
    t = test_fe.copy()
else:
    t = np.zeros(3)
