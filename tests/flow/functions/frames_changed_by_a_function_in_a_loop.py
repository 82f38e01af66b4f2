# %%
# expect: reads= writes=test,train mutates=
import pandas as pd
train = pd.read_csv("a.csv").fillna(' ')
test = pd.read_csv("b.csv").fillna(' ')
def f(df):
    df["n"] = 3
# %%
# expect: reads=f,test,train writes=df,test,train mutates=test,train
# flow: 1 -> 2 f
# flow: 1 -> 2 test
# flow: 1 -> 2 train
for df in [train, test]:
    f(df)
# %%
# expect: reads=train writes= mutates=
# flow: 2 -> 3 train
print(train)
# %%
# expect: reads=test,train writes=df,test,train mutates=test,train
# flow: 2 -> 4 test
# flow: 2 -> 4 train
for df in [train, test]:
    df["k"] = 1
# %%
# expect: reads=train writes= mutates=
# flow: 4 -> 5 train
print(train)
