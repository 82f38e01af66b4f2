# %%
# expect: writes=data,views,x_train
data = {"train": {"x": [1, 2]}, "test": {"x": [3]}}
x_train = data["train"]["x"]
views = [d["x"] for d in data.values()]
# %% [markdown]
# ## Change
# %%
# expect: reads=views writes=data,v,views,x_train mutates=data,views,x_train
# flow: 1 -> 2 views
for v in views:
    v.append(0)
# %% [markdown]
# ## Rebind
# %%
# expect: reads=x_train writes=x_train
# flow: 2 -> 3 x_train
x_train = x_train + [9]
x_train.append(10)
# %% [markdown]
# ## Show
# %%
# expect: reads=data,x_train
# flow: 2 -> 4 data
# flow: 3 -> 4 x_train
print(data, x_train)
