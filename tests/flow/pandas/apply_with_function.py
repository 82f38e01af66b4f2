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
# expect: defines=group
def group(row):
    if row['Age'] < limit:
        return 'young'
    return 'old'
# %%
# expect: writes=limit
limit = 30
# %%
# expect: reads=group,limit,train writes=train mutates=train
# flow: 2 -> 5 train
# flow: 3 -> 5 group
# flow: 4 -> 5 limit through group
train['Group'] = train.apply(group, axis=1)
# %%
# expect: reads=train
# flow: 5 -> 6 train
train.groupby('Group')['Survived'].mean()
