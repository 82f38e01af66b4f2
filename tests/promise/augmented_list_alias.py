# %%
base = [1]
other = base
# %% [markdown]
# ## Add
# %%
other += [2]
# %% [markdown]
# ## Rebind
# %%
other = other + [3]
other += [4]
# %% [markdown]
# ## Show
# %%
print(base, other)
