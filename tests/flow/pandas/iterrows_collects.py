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
# expect: reads=train writes=index,row,rows
# flow: 2 -> 3 train
rows = []
for index, row in train.iterrows():
    rows.append(row['Age'] * 2)
# %%
# expect: reads=pd,rows writes=doubled
# flow: 1 -> 4 pd
# flow: 3 -> 4 rows
doubled = pd.Series(rows, name='Doubled')
# %%
# expect: reads=rows,train writes=train mutates=train
# flow: 2 -> 5 train
# flow: 3 -> 5 rows
train['Doubled'] = rows
# %%
# expect: reads=doubled,train
# flow: 4 -> 6 doubled
# flow: 5 -> 6 train
doubled.sum(), train['Doubled'].sum()
