# %%
# expect: mutates=
import pandas as pd
train = pd.read_csv('a'); test = pd.read_csv('b')
def proc(train, test):
    for d in [train, test]:
        d['x'] = 1
        d.loc[d.y > 1, 'y'] = 0
    return train, test
# %%
# expect: mutates=test,train
# flow: 1 -> 2 proc
# flow: 1 -> 2 test
# flow: 1 -> 2 train
train, test = proc(train, test)
# %%
# expect: mutates=train
# flow: 2 -> 3 train
train['q'] = 1
# %%
# expect: mutates=
# flow: 2 -> 4 test
test
# %%
# expect: mutates=
# flow: 1 -> 5 proc
# flow: 2 -> 5 test
# flow: 3 -> 5 train
tr2, te2 = proc(train.copy(), test.copy())
# %%
# expect: mutates=tr2
# flow: 5 -> 6 tr2
tr2['k'] = 1
# %%
# expect: mutates=
# flow: 3 -> 7 train
# flow: 5 -> 7 te2
te2, train
