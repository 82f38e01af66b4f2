# %%
# expect: reads= writes=PassengerId,test,train mutates=
import pandas as pd
train = pd.read_csv("a.csv")
test = pd.read_csv("b.csv")
PassengerId = test["PassengerId"]
# %%
# expect: reads=test,train writes=dataset,test,train mutates=test,train
# flow: 1 -> 2 test
# flow: 1 -> 2 train
for dataset in [train, test]:
    dataset["Sex"] = dataset["Sex"].map({"f": 0, "m": 1}).astype(int)
    dataset.loc[dataset["Age"] <= 16, "Age"] = 0
# %%
# expect: reads=PassengerId writes= mutates=
# flow: 1 -> 3 PassengerId
print(PassengerId)
