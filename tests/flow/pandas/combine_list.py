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
# expect: reads=test,train writes=combine
# flow: 2 -> 3 test
# flow: 2 -> 3 train
combine = [train, test]
# %%
# expect: reads=combine,train writes=combine,dataset,test,train mutates=combine,test,train
# flow: 2 -> 4 train
# flow: 3 -> 4 combine
for dataset in combine:
    dataset['Title'] = dataset['Sex'].str.upper()
train.head()
# %%
# expect: reads=combine,test writes=combine,d,dataset,test,train mutates=combine,dataset,test,train
# flow: 4 -> 5 combine
# flow: 4 -> 5 test
for d in combine:
    d.loc[d['Age'] <= 16, 'Age'] = 0
test.head()
# %%
# expect: reads=test,train writes=combine,train
# flow: 5 -> 6 test
# flow: 5 -> 6 train
train = train.drop(['Fare'], axis=1)
combine = [train, test]
# %%
# expect: reads=pd,train
# flow: 1 -> 7 pd
# flow: 6 -> 7 train
pd.crosstab(train['Title'], train['Sex'])
