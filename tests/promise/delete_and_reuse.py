# %%
tmp = [1, 2]
keep = tmp
del tmp
# %% [markdown]
# ## Check
# %%
try:
    tmp
except NameError:
    print("gone")
# %% [markdown]
# ## Again
# %%
tmp = "new"
keep.append(3)
print(tmp, keep)
