# %%
rows = [3, 1, 2]
rows = sorted(rows)
# %%
def show(at):
    print(rows[at])


def later():
    return lambda at: rows[at]
# %% [markdown]
# # First
# %%
show(0)
pick = later()
# %% [markdown]
# # Second
# %%
show(2)
# %% [markdown]
# # Others
# %%
for rows in [[4], [5]]:
    print(rows)
# %% [markdown]
# # Picked
# %%
print(pick(0))
