# %%
def load():
    global table, size
    table = [1, 2, 3]
    size = len(table)
# %% [markdown]
# ## Load
# %%
load()
# %% [markdown]
# ## Use
# %%
table.append(size)
print(table, size)
