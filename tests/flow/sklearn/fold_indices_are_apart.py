# %%
# expect: mutates=
import numpy as np, pandas as pd
from sklearn.model_selection import KFold
train = pd.read_csv('x')
folds = KFold(5)
# %%
# expect: mutates=
# flow: 1 -> 2 folds
# flow: 1 -> 2 train
for a, b in folds.split(train):
    pass
# %%
# expect: mutates=train
# flow: 1 -> 3 train
train['p'] = 1
# %%
# expect: mutates=train
# flow: 3 -> 4 train
train.fillna(0, inplace=True)
# %%
# expect: mutates=
# flow: 2 -> 5 a
# flow: 2 -> 5 b
a, b
