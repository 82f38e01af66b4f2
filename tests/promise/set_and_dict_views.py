# %%
stock = {"a": 1, "b": 2}
keys = stock.keys()
vals = stock.values()
# %% [markdown]
# ## Add
# %%
stock["c"] = 3
# %% [markdown]
# ## Look
# %%
print(list(keys), list(vals), len(keys))
