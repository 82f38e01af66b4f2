# A dictionary is made anew in each turn, filled, given away, and changed afterwards.
# %%
kept = []
# %% [markdown]
# ## First
# %%
for name in ["a", "b"]:
    row = {}
    row["name"] = name
    kept.append(row)
    row["late"] = len(kept)
print(kept)
# %% [markdown]
# ## Second
# %%
row["last"] = True
print(kept)
# %% [markdown]
# ## Third
# %%
def add(name):
    row = {}
    for part in name:
        row[part] = name
        kept.append(row)
        row.update(seen=len(kept))
add("xy")
print(kept)
# %% [markdown]
# ## Fourth
# %%
row = []
row.append(kept[0])
row[0]["fourth"] = 4
print(kept, row)
