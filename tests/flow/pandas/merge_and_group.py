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
# expect: reads=train writes=means
# flow: 2 -> 3 train
means = train.groupby('Sex', as_index=False)['Fare'].mean().rename(columns={'Fare': 'mean_fare'})
# %%
# expect: reads=means,train writes=train
# flow: 2 -> 4 train
# flow: 3 -> 4 means
train = train.merge(means, on='Sex', how='left')
# %%
# expect: reads=train writes=train mutates=train
# flow: 4 -> 5 train
train['ratio'] = train['Fare'] / train['mean_fare']
# %%
# expect: reads=train writes=pivot
# flow: 5 -> 6 train
pivot = train.pivot_table(index='Sex', values='ratio')
pivot
