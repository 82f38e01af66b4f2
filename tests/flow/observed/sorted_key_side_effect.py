# %%
# expect: writes=data,order defines=key
order = []
def key(x):
    order.append(x)
    return -x
data = [2, 1, 3]
# %% [markdown]
# ## Sort
# %%
# expect: reads=data,key,order writes=order,ranked mutates=order
# flow: 1 -> 2 data
# flow: 1 -> 2 key
# flow: 1 -> 2 order through key
ranked = sorted(data, key=key)
# %% [markdown]
# ## Show
# %%
# expect: reads=data,key,order,ranked writes=data,order mutates=data,order
# flow: 1 -> 3 data
# flow: 1 -> 3 key
# flow: 2 -> 3 order
# flow: 2 -> 3 ranked
print(ranked, order)
data.sort(key=key)
# %%
# expect: reads=data,order
# flow: 3 -> 4 data
# flow: 3 -> 4 order
print(data, len(order))
