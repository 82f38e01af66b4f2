# %% [markdown]
# # One
# %%
rows = [1, 2]
pair = (rows, "x")
# %% [markdown]
# # Two
# %%
pair[0].append(3)
# %% [markdown]
# # Three
# %%
print(rows, pair, pair[0] is rows)
