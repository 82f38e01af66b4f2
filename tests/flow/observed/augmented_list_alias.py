# %%
# expect: writes=base,other
base = [1]
other = base
# %% [markdown]
# ## Add
# %%
# expect: reads=other writes=base,other mutates=base,other
# flow: 1 -> 2 other
other += [2]
# %% [markdown]
# ## Rebind
# %%
# expect: reads=other writes=other
# flow: 2 -> 3 other
other = other + [3]
other += [4]
# %% [markdown]
# ## Show
# %%
# expect: reads=base,other
# flow: 2 -> 4 base
# flow: 3 -> 4 other
print(base, other)
