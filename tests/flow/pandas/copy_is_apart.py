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
# expect: reads=train writes=work
# flow: 2 -> 3 train
work = train.copy()
# %%
# expect: reads=work writes=work mutates=work
# flow: 3 -> 4 work
work['new'] = 1
work.fillna(0, inplace=True)
# %%
# expect: reads=train
# flow: 2 -> 5 train
train.shape
# %%
# expect: reads=work
# flow: 4 -> 6 work
work.shape
