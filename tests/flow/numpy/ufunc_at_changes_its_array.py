# %%
import numpy as np

a = np.zeros(3)
b = np.ones(3)
i = np.array([0, 1])
# %%
# expect: mutates=a
np.add.at(a, i, 1)
# %%
# expect: mutates=b
np.clip(b, 0, 1, b)
# %%
# expect: mutates=
s = np.add.reduce(a) + b.sum(0)
# %%
print(s)
# flow: 1 -> 2 a
# flow: 1 -> 2 i
# flow: 1 -> 2 np
# flow: 1 -> 3 b
# flow: 1 -> 3 np
# flow: 1 -> 4 np
# flow: 2 -> 4 a
# flow: 3 -> 4 b
# flow: 4 -> 5 s
