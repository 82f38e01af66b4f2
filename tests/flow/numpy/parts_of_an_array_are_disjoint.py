# %%
import numpy as np
data = np.loadtxt("a.txt")
X = data[:, :-1]
y = data[:, -1]
n = 80
train, test = data[:n], data[n:]
P = np.random.rand(100, 2)
px, py = P[:, 0], P[:, 1]
# %%
# expect: mutates=y,px,P,data,train,test
y[y == 0] = -1
px -= px.mean()
# %%
# flow: 1 -> 2 y
# flow: 1 -> 2 px
# flow: 1 -> 3 X
# flow: 1 -> 3 py
# flow: 2 -> 3 data
print(X, py, data)
# %%
# expect: mutates=train,data,X,y
# flow: 2 -> 4 train
train[0] = 0
# %%
# flow: 2 -> 5 test
print(test)
