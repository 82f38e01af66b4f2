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
# expect: reads=pd,train writes=train mutates=train
# flow: 1 -> 3 pd
# flow: 2 -> 3 train
train['AgeBand'] = pd.cut(train['Age'], 5)
# %%
# expect: reads=train
# flow: 3 -> 4 train
train[['AgeBand', 'Survived']].groupby(['AgeBand'], as_index=False, observed=True).mean()
# %%
# expect: reads=train writes=train
# flow: 3 -> 5 train
train = train.drop(['AgeBand'], axis=1)
# %%
# expect: reads=train
# flow: 5 -> 6 train
train.describe()
train.info()
train.isnull().sum()
