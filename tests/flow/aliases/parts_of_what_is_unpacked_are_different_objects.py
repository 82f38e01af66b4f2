# %%
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
