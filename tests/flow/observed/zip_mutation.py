# %%
# expect: writes=left,right
left, right = {"n": 1}, {"n": 2}
# %% [markdown]
# ## Label
# %%
# expect: reads=left,right writes=item,label,left,right mutates=left,right
# flow: 1 -> 2 left
# flow: 1 -> 2 right
for label, item in zip(["L", "R"], [left, right]):
    item["label"] = label
# %% [markdown]
# ## Map
# %%
# expect: reads=left,right writes=item,left,right mutates=item,left,right
# flow: 2 -> 3 left
# flow: 2 -> 3 right
list(map(lambda d: d.update(seen=True), (left, right)))
# %% [markdown]
# ## Show
# %%
# expect: reads=item,left,right
# flow: 3 -> 4 item
# flow: 3 -> 4 left
# flow: 3 -> 4 right
print(left, right, item is right)
