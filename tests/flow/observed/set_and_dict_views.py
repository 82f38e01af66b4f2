# %%
# expect: writes=keys,stock,vals
stock = {"a": 1, "b": 2}
keys = stock.keys()
vals = stock.values()
# %% [markdown]
# ## Add
# %%
# expect: reads=stock writes=keys,stock,vals mutates=keys,stock,vals
# flow: 1 -> 2 stock
stock["c"] = 3
# %% [markdown]
# ## Look
# %%
# expect: reads=keys,vals
# flow: 2 -> 3 keys
# flow: 2 -> 3 vals
print(list(keys), list(vals), len(keys))
