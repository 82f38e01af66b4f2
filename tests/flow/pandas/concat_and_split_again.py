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
# expect: reads=pd,test,train writes=all_data,n,train,y mutates=train
# flow: 1 -> 3 pd
# flow: 2 -> 3 test
# flow: 2 -> 3 train
train.loc[3, 'Fare'] = None
n = train.shape[0]
y = train.Survived.values
all_data = pd.concat((train, test)).reset_index(drop=True)
all_data.drop(['Survived'], axis=1, inplace=True)
# %%
# expect: reads=all_data writes=all_data,col mutates=all_data
# flow: 3 -> 4 all_data
for col in ('Sex', 'Fare'):
    all_data[col] = all_data[col].fillna(0)
# %%
# expect: reads=all_data,pd writes=all_data
# flow: 1 -> 5 pd
# flow: 4 -> 5 all_data
all_data = pd.get_dummies(all_data)
# %%
# expect: reads=all_data,n writes=test,train
# flow: 3 -> 6 n
# flow: 5 -> 6 all_data
train = all_data[:n]
test = all_data[n:]
# %%
# expect: reads=test,train,y
# flow: 3 -> 7 y
# flow: 6 -> 7 test
# flow: 6 -> 7 train
print(train.shape, test.shape, y.shape)
