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
del train['Fare']
# %%
# expect: reads=train writes=train,y mutates=train
# flow: 3 -> 4 train
y = train.pop('Survived')
# %%
# expect: reads=train,y
# flow: 4 -> 5 train
# flow: 4 -> 5 y
train.columns, y.mean()
