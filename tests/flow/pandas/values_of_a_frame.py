# %%
# expect: mutates=
import pandas as pd
dataset = pd.read_csv('a.csv')
X = dataset.iloc[:, :-1].values
# %%
# expect: mutates=X
# flow: 1 -> 2 X
X[:, 0] = 1
# %%
# expect: mutates=
# flow: 1 -> 3 dataset
dataset.head()
