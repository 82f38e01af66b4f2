# %%
# expect: writes=combine,test,train imports=pd
import pandas as pd
train = pd.DataFrame({"x": [1, 2]})
test = pd.DataFrame({"x": [3]})
combine = [train, test]
# %% [markdown]
# ## Features
# %%
# expect: reads=combine writes=combine,dataset,test,train mutates=combine,test,train
# flow: 1 -> 2 combine
for dataset in combine:
    dataset["y"] = dataset["x"] ** 2
# %% [markdown]
# ## Drop
# %%
# expect: reads=test,train writes=combine,train
# flow: 2 -> 3 test
# flow: 2 -> 3 train
train = train.drop(columns="x")
combine = [train, test]
# %% [markdown]
# ## More
# %%
# expect: reads=combine writes=combine,dataset,test,train mutates=combine,test,train
# flow: 3 -> 4 combine
for dataset in combine:
    dataset["z"] = dataset["y"] + 1
# %% [markdown]
# ## Show
# %%
# expect: reads=test,train
# flow: 4 -> 5 test
# flow: 4 -> 5 train
print(train, test, sep="\n")
