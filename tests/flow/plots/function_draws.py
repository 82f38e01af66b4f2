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
# expect: defines=bars
def bars(feature):
    counts = train[feature].value_counts()
    plt.bar(counts.index, counts.values)
    plt.title(feature)
    plt.show()
# %%
# expect: reads=bars,plt,train
# flow: 2 -> 5 plt through bars
# flow: 3 -> 5 train through bars
# flow: 4 -> 5 bars
bars('Sex')
# %%
# expect: reads=bars,plt,train writes=name
# flow: 2 -> 6 plt through bars
# flow: 3 -> 6 train through bars
# flow: 4 -> 6 bars
for name in ['Age', 'Survived']:
    bars(name)
# %%
# expect: reads=train
# flow: 3 -> 7 train
train.head()
