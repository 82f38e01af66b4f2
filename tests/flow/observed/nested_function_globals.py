# %%
# expect: writes=level,probe defines=outer
level = 1
def outer():
    def inner():
        return level
    return inner
probe = outer()
# %% [markdown]
# ## One
# %%
# expect: reads=level,probe writes=level
# flow: 1 -> 2 level through outer
# flow: 1 -> 2 probe
print(probe())
level = 2
# %% [markdown]
# ## Two
# %%
# expect: reads=level,outer,probe
# flow: 1 -> 3 outer
# flow: 1 -> 3 probe
# flow: 2 -> 3 level through outer
print(probe(), outer()())
