# %%
import pandas as pd
train = pd.DataFrame({"x": [1, 2]})
test = pd.DataFrame({"x": [3]})
combine = [train, test]
# %% [markdown]
# ## Features
# %%
for dataset in combine:
    dataset["y"] = dataset["x"] ** 2
# %% [markdown]
# ## Drop
# %%
train = train.drop(columns="x")
combine = [train, test]
# %% [markdown]
# ## More
# %%
for dataset in combine:
    dataset["z"] = dataset["y"] + 1
# %% [markdown]
# ## Show
# %%
print(train, test, sep="\n")
