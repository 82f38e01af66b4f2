# %%
grid = [[0] * 2] * 3
boxes = dict.fromkeys("ab", [])
x = y = z = []
# %% [markdown]
# ## Set
# %%
grid[0][0] = 7
boxes["a"].append(1)
y.append(2)
# %% [markdown]
# ## Show
# %%
print(grid, boxes, x, z is y)
