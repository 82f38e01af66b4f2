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
# expect: writes=low
low = 20
# %%
# expect: reads=low,train writes=old
# flow: 2 -> 4 train
# flow: 3 -> 4 low
old = train.query('Age > @low')
# %%
# expect: reads=old
# flow: 4 -> 5 old
old.shape
