# %% [markdown]
# # Load
# %%
rows = [3, 1, 2]
other = {"a": 1}
# %% [markdown]
# # Look
# %%
tmp = sorted(rows)
print(tmp[0])
# %% [markdown]
# # Merge
# %%
def tmp():
    rows.append(other["a"])


tmp()
# %% [markdown]
# # Again
# %%
tmp = sum(rows)
print(tmp)
# %% [markdown]
# # End
# %%
rows = rows[:2]
print(rows)
