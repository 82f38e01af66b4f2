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
# expect: reads=test,train writes=frames
# flow: 2 -> 3 test
# flow: 2 -> 3 train
frames = {'train': train, 'test': test}
# %%
# expect: reads=frames writes=frame,frames,name,test,train mutates=frames,test,train
# flow: 3 -> 4 frames
for name, frame in frames.items():
    frame['source'] = name
# %%
# expect: reads=train
# flow: 4 -> 5 train
train['source'].unique()
# %%
# expect: reads=test
# flow: 4 -> 6 test
test['source'].unique()
# %%
# expect: reads=frames
# flow: 4 -> 7 frames
frames['train'].shape
