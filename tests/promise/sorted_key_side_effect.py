# %%
order = []
def key(x):
    order.append(x)
    return -x
data = [2, 1, 3]
# %% [markdown]
# ## Sort
# %%
ranked = sorted(data, key=key)
# %% [markdown]
# ## Show
# %%
print(ranked, order)
data.sort(key=key)
# %%
print(data, len(order))
