# %%
rows = [3, 1, 2]
rows = sorted(rows)
# %%
def show(at):
    print(rows[at])


def both(one, other):
    show(one)
    show(other)
# %% [markdown]
# # First
# %%
show(0)
both(0, 1)
# %% [markdown]
# # Second
# %%
both(1, 2)
# %% [markdown]
# # Others
# %%
for rows in [[4], [5]]:
    print(rows)
