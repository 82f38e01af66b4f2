# %% [markdown]
# # One
# %%
# expect: writes=pair,rows
rows = [1, 2]
pair = (rows, "x")
# %% [markdown]
# # Two
# %%
# expect: reads=pair writes=pair,rows mutates=pair,rows
# flow: 1 -> 2 pair
pair[0].append(3)
# %% [markdown]
# # Three
# %%
# expect: reads=pair,rows
# flow: 2 -> 3 pair
# flow: 2 -> 3 rows
print(rows, pair, pair[0] is rows)
