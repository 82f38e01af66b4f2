# %%
threshold = 2
def keep(xs):
    return [x for x in xs if x > threshold]
# %% [markdown]
# ## First
# %%
print(keep([1, 2, 3]))
# %% [markdown]
# ## Second
# %%
threshold = 0
print(keep([1, 2, 3]))
# %% [markdown]
# ## Third
# %%
print(keep([0, 1]), threshold)
