# %%
# expect: reads= writes=extra,test,train mutates=
import kagglegym
train = kagglegym.make().reset().train
test = kagglegym.make().reset().test
extra = kagglegym.extra()
# %%
# expect: reads=extra,test,train writes=extra,test,train mutates=extra,test,train
# flow: 1 -> 2 extra
# flow: 1 -> 2 test
# flow: 1 -> 2 train
train.fillna(0, inplace=True)
test.drop(columns=["id"], inplace=True)
extra["a"].replace(1, 2, inplace=True)
# %%
# expect: reads=extra,test,train writes= mutates=
# flow: 2 -> 3 extra
# flow: 2 -> 3 test
# flow: 2 -> 3 train
print(train, test, extra)
