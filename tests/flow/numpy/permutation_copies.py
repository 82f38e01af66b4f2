# %%
# expect: mutates=
import numpy as np
X = np.random.rand(10)
# %%
# expect: mutates=
# flow: 1 -> 2 X
# flow: 1 -> 2 np
# flow: 1 -> 2 numpy.random effect
perm = np.random.permutation(len(X))
Y = X[perm]
# %%
# expect: mutates=Y
# flow: 2 -> 3 Y
Y /= 2
# %%
# expect: mutates=Y
# flow: 3 -> 4 Y
Y[0] = 1
# %%
# expect: mutates=
# flow: 1 -> 5 X
X
