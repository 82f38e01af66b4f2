# %%
# expect: defines=load
def load():
    global table, size
    table = [1, 2, 3]
    size = len(table)
# %% [markdown]
# ## Load
# %%
# expect: reads=load writes=size,table
# flow: 1 -> 2 load
load()
# %% [markdown]
# ## Use
# %%
# expect: reads=size,table writes=table mutates=table
# flow: 2 -> 3 size
# flow: 2 -> 3 table
table.append(size)
print(table, size)
