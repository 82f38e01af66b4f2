# %%
# expect: imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: reads=np,pd writes=rng,test,train
# flow: 1 -> 2 np
# flow: 1 -> 2 pd
rng = np.random.default_rng(0)
train = pd.DataFrame({'Age': rng.integers(1, 60, 20).astype(float), 'Sex': ['m', 'f'] * 10, 'Fare': rng.random(20), 'Survived': [0, 1] * 10})
test = train.drop(columns='Survived').copy()
# %%
# expect: reads=train writes=column,train mutates=train
# flow: 2 -> 3 train
for column in train.columns:
    if train[column].dtype == float:
        train[column] = train[column].round(1)
# %%
# expect: reads=train
# flow: 3 -> 4 train
train.head()
# %%
# expect: reads=train writes=missing
# flow: 3 -> 5 train
missing = [c for c in train.columns if train[c].isnull().any()]
# %%
# expect: reads=missing
# flow: 5 -> 6 missing
missing
