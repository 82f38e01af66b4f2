# %%
data = {"train": {"x": [1, 2]}, "test": {"x": [3]}}
x_train = data["train"]["x"]
views = [d["x"] for d in data.values()]
# %% [markdown]
# ## Change
# %%
for v in views:
    v.append(0)
# %% [markdown]
# ## Rebind
# %%
x_train = x_train + [9]
x_train.append(10)
# %% [markdown]
# ## Show
# %%
print(data, x_train)
