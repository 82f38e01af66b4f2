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
# expect: reads=train writes=data
# flow: 2 -> 3 train
data = train
# %%
# expect: reads=data writes=data,train mutates=data,train
# flow: 3 -> 4 data
data['new'] = 1
# %%
# expect: reads=train
# flow: 4 -> 5 train
train['new'].sum()
# %%
# expect: reads=data writes=data
# flow: 4 -> 6 data
data = data[data['Age'] > 10]
# %%
# expect: reads=data,train
# flow: 4 -> 7 train
# flow: 6 -> 7 data
train.shape, data.shape
