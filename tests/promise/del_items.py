# %%
items = {"a": 1, "b": 2, "c": 3}
seq = [1, 2, 3, 4]
tail = seq
# %% [markdown]
# ## Drop
# %%
del items["a"], seq[0]
# %% [markdown]
# ## Drop more
# %%
del tail[-1]
items.pop("b")
# %% [markdown]
# ## Show
# %%
print(items, seq)
