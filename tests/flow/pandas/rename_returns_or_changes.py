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
# expect: reads=train writes=named
# flow: 2 -> 3 train
named = train.rename(columns={'Age': 'age'})
# %%
# expect: reads=train writes=train mutates=train
# flow: 2 -> 4 train
train.rename(columns={'Fare': 'fare'}, inplace=True)
# %%
# expect: reads=train writes=train mutates=train
# flow: 4 -> 5 train
train.columns = [c.lower() for c in train.columns]
# %%
# expect: reads=named,train
# flow: 3 -> 6 named
# flow: 5 -> 6 train
named.columns.tolist(), train.columns.tolist()
