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
# expect: defines=clean
def clean(frame):
    frame = frame.copy()
    frame['Double'] = frame['Fare'] * 2
    return frame
# %%
# expect: reads=clean,train writes=cleaned
# flow: 2 -> 4 train
# flow: 3 -> 4 clean
cleaned = clean(train)
# %%
# expect: reads=train
# flow: 2 -> 5 train
'Double' in train.columns
# %%
# expect: reads=cleaned
# flow: 4 -> 6 cleaned
cleaned.head()
