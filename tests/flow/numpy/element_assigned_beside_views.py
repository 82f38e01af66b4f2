# %%
import numpy as np
data = np.loadtxt("a.txt")
y = data[:, 8]
X = data[:, 0:8]
first, rest = data[:2], data[2:]
# %%
# flow: 1 -> 2 data
# expect: mutates=data,X,first,rest
data[:, 3] = 2
# %%
# flow: 1 -> 3 y
# flow: 2 -> 3 X
print(y, X)
# %%
# flow: 2 -> 4 data
# expect: mutates=data,X,rest,y
data[5] = 0
# %%
# flow: 2 -> 5 first
# flow: 4 -> 5 rest
print(first, rest)
# %%
# flow: 1 -> 6 np
x = np.zeros((3, 3))
across = x.T
column, row = across[0], x[1]
# %%
# flow: 6 -> 7 row
# expect: mutates=row,x,across,column
row += 1
# %%
# flow: 7 -> 8 column
print(column)
