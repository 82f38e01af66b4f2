# %%
left, right = {"n": 1}, {"n": 2}
# %% [markdown]
# ## Label
# %%
for label, item in zip(["L", "R"], [left, right]):
    item["label"] = label
# %% [markdown]
# ## Map
# %%
list(map(lambda d: d.update(seen=True), (left, right)))
# %% [markdown]
# ## Show
# %%
print(left, right, item is right)
