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
# expect: writes=mapping
mapping = {'m': 0, 'f': 1}
# %%
# expect: reads=mapping,test,train writes=test,train mutates=test,train
# flow: 2 -> 4 test
# flow: 2 -> 4 train
# flow: 3 -> 4 mapping
train['Sex'] = train['Sex'].map(mapping)
test['Sex'] = test['Sex'].map(mapping).astype(int)
# %%
# expect: reads=train
# flow: 4 -> 5 train
train['Sex'].value_counts()
# %%
# expect: reads=mapping writes=mapping mutates=mapping
# flow: 3 -> 6 mapping
mapping['x'] = 2
# %%
# expect: reads=mapping,test
# flow: 4 -> 7 test
# flow: 6 -> 7 mapping
test['Sex'].map(mapping)
