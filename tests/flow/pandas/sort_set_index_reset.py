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
# expect: reads=train writes=train mutates=train
# flow: 2 -> 3 train
train.sort_values('Age', inplace=True)
train.reset_index(drop=True, inplace=True)
# %%
# expect: reads=train writes=indexed
# flow: 3 -> 4 train
indexed = train.set_index('Sex')
# %%
# expect: reads=indexed
# flow: 4 -> 5 indexed
indexed.loc['m', 'Age'].mean()
# %%
# expect: reads=train writes=train mutates=train
# flow: 3 -> 6 train
train.iloc[0, 0] = 99
# %%
# expect: reads=indexed,train
# flow: 4 -> 7 indexed
# flow: 6 -> 7 train
train.head()
indexed.head()
