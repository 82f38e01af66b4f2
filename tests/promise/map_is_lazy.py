# %%
k = 1
lazy = map(lambda x: x + k, [1, 2, 3])
# %% [markdown]
# ## Change
# %%
k = 100
# %% [markdown]
# ## Use
# %%
print(list(lazy))
