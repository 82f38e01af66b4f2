# %%
# expect: writes=threshold defines=keep
threshold = 2
def keep(xs):
    return [x for x in xs if x > threshold]
# %% [markdown]
# ## First
# %%
# expect: reads=keep,threshold
# flow: 1 -> 2 keep
# flow: 1 -> 2 threshold through keep
print(keep([1, 2, 3]))
# %% [markdown]
# ## Second
# %%
# expect: reads=keep writes=threshold
# flow: 1 -> 3 keep
threshold = 0
print(keep([1, 2, 3]))
# %% [markdown]
# ## Third
# %%
# expect: reads=keep,threshold
# flow: 1 -> 4 keep
# flow: 3 -> 4 threshold
print(keep([0, 1]), threshold)
