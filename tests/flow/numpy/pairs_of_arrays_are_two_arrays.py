# %%
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
