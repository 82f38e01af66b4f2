# %%
from helpers import load_data
train, test = load_data()
# %%
# expect: reads=train,test mutates=
a, b = train.copy(), test.copy()
a["a"] = 1
# %%
# flow: 1 -> 2 train
# flow: 1 -> 2 test
# flow: 1 -> 3 train
# flow: 1 -> 3 test
print(train, test)
