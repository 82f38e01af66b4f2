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
# expect: defines=add_features
def add_features(frame):
    frame['Double'] = frame['Fare'] * 2
    return frame
# %%
# expect: reads=add_features,test,train writes=test,train mutates=test,train
# flow: 2 -> 4 test
# flow: 2 -> 4 train
# flow: 3 -> 4 add_features
train = add_features(train)
test = add_features(test)
# %%
# expect: reads=test,train
# flow: 4 -> 5 test
# flow: 4 -> 5 train
print(train['Double'].sum(), test['Double'].sum())
