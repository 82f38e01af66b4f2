# %%
from helpers import load_data
train, test = load_data()
# %%
# expect: reads=train mutates=train
train["a"] = 1
# %%
# flow: 1 -> 2 train
# flow: 1 -> 3 test
print(test)
