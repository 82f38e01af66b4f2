# %%
# FALSE CHANGES (definite), everyday: functions of numpy and scipy that give a tuple of arrays (eigh, eig, qr, svd, lu, meshgrid,
# histogram, unique(return_counts), nonzero, gradient, signal.welch, linear_sum_assignment …: 53 of 61): changing one changes the others,
# and, with scipy, the argument. Right: they are arrays of their own (views of the argument: split, broadcast_arrays, atleast_1d, ix_ … only).
import numpy as np
from scipy.sparse.linalg import eigsh
matrix = np.eye(4)
# %%
values, vectors = eigsh(matrix, k=2)
low, high = np.meshgrid(np.arange(3.0), np.arange(3.0))
# %%
# expect: reads=values,low mutates=values,low
values[values < 0.1] = 0
low[0] = 5
# %%
# flow: 1 -> 2 matrix
# flow: 1 -> 2 np
# flow: 1 -> 2 eigsh
# flow: 2 -> 3 values
# flow: 2 -> 3 low
# flow: 3 -> 4 values
# flow: 3 -> 4 low
# flow: 2 -> 4 vectors
# flow: 2 -> 4 high
# flow: 1 -> 4 matrix
print(values, vectors, low, high, matrix)
