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
# expect: reads=test,train writes=ids,test,train mutates=test,train
# flow: 2 -> 3 test
# flow: 2 -> 3 train
ids = train['Fare']
train.drop('Fare', axis=1, inplace=True)
test.drop('Fare', axis=1, inplace=True)
# %%
# expect: reads=ids
# flow: 3 -> 4 ids
ids.head()
# %%
# expect: reads=test,train
# flow: 3 -> 5 test
# flow: 3 -> 5 train
train.shape, test.shape
