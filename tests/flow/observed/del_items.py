# %%
# expect: writes=items,seq,tail
items = {"a": 1, "b": 2, "c": 3}
seq = [1, 2, 3, 4]
tail = seq
# %% [markdown]
# ## Drop
# %%
# expect: reads=items,seq writes=items,seq,tail mutates=items,seq,tail
# flow: 1 -> 2 items
# flow: 1 -> 2 seq
del items["a"], seq[0]
# %% [markdown]
# ## Drop more
# %%
# expect: reads=items,tail writes=items,seq,tail mutates=items,seq,tail
# flow: 2 -> 3 items
# flow: 2 -> 3 tail
del tail[-1]
items.pop("b")
# %% [markdown]
# ## Show
# %%
# expect: reads=items,seq
# flow: 3 -> 4 items
# flow: 3 -> 4 seq
print(items, seq)
