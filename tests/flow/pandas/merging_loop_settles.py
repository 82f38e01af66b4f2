# %%
# expect: mutates=
import pandas as pd
def m(y):
    pass
train = [1]
test = pd.read_csv("b")
F = ["a"]
cols = ["b"]
x = pd.read_csv("c")
# %%
# expect: mutates=
# flow: 1 -> 2 F
# flow: 1 -> 2 cols
# flow: 1 -> 2 m
# flow: 1 -> 2 test
# flow: 1 -> 2 train
# flow: 1 -> 2 x
for i in range(3):
    b = test[F].copy()
    for c in cols:
        b = b.merge(x)
        b.drop(columns=c, inplace=True)
    m(train)
# %%
# expect: mutates=
# flow: 1 -> 3 train
print(train)
