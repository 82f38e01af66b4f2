# compile: --split cells
# %%
import numpy as np

cells = np.arange(6).reshape(2, 3)
flat = cells.flat
again = iter(cells.T.flat)
pairs = zip(cells.flat, "abcdef")
counted = enumerate(cells[:, 1:].flat)
buffer = bytearray(4)
part = memoryview(buffer)[2:]
# %%
first = next(flat), next(again), next(pairs), next(counted)
cells[0, 1] = 10
part[0] = 7
# %%
print(first, next(flat), flat.index, next(again), next(pairs), next(counted), bytes(buffer))
cells[1] = [30, 40, 50]
# %%
print(list(flat), list(again), list(pairs), list(counted), list(flat))
