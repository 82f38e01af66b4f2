# %%
# FALSE CHANGES (definite), the most usual of all: what is unpacked from anything but a display of a tuple is one object: 53 of 61 functions of
# numpy / scipy, 21 of torch / pandas / sklearn (load_iris(return_X_y=True), roc_curve, torch.max(x, 1), factorize, plt.hist), rows of arrays
# (a, b = np.random.rand(2, 9); x, y = points.T), comprehensions and generators ([[] for _ in range(2)], [read(f) for f in files], [t.copy() for t in …],
# map(list, …)), split, array_split. Right: calls of what is unknown, pickle.load, mnist.load_data, train_test_split, own functions, dicts by key.
# The same object only where one is there twice: [[]] * 2, a = b = [].
import numpy as np
import pandas as pd
from sklearn.datasets import load_iris
X, y = load_iris(return_X_y=True, as_frame=True)
train, test = [pd.read_csv(f) for f in ("train.csv", "test.csv")]
losses, scores = [[] for _ in range(2)]
lons, lats = np.random.rand(2, 9)
one, two = [[]] * 2
# %%
# expect: mutates=X,train,losses,lons,one,two
X["total"] = 1
train["a"] = 1
losses.append(1)
lons[0] = 1
one.append(1)
# %%
# flow: 1 -> 2 X
# flow: 1 -> 2 train
# flow: 1 -> 2 losses
# flow: 1 -> 2 lons
# flow: 1 -> 2 one
# flow: 1 -> 3 y
# flow: 1 -> 3 test
# flow: 1 -> 3 scores
# flow: 1 -> 3 lats
# flow: 2 -> 3 two
print(y, test, scores, lats, two)
