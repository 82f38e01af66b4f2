# %%
# expect: imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: imports=matplotlib,plt
import matplotlib
matplotlib.use('agg')
import matplotlib.pyplot as plt
# %%
# expect: reads=np,pd writes=rng,test,train
# flow: 1 -> 3 np
# flow: 1 -> 3 pd
rng = np.random.default_rng(0)
train = pd.DataFrame({'Age': rng.integers(1, 60, 20).astype(float), 'Sex': ['m', 'f'] * 10, 'Fare': rng.random(20), 'Survived': [0, 1] * 10})
test = train.drop(columns='Survived').copy()
# %%
# expect: reads=plt,train writes=ax,fig
# flow: 2 -> 4 plt
# flow: 3 -> 4 train
fig, ax = plt.subplots()
ax.scatter(train['Age'], train['Fare'])
# %%
# expect: reads=plt,train
# flow: 2 -> 5 plt
# flow: 3 -> 5 train
plt.figure(figsize=(3, 2))
plt.hist(train['Age'])
plt.show()
# %%
# expect: reads=train
# flow: 3 -> 6 train
train['Age'].hist(bins=5)
train.plot(kind='scatter', x='Age', y='Fare')
# %%
# expect: reads=train
# flow: 3 -> 7 train
train.corr(numeric_only=True)
