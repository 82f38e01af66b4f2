# %%
level = 1
def outer():
    def inner():
        return level
    return inner
probe = outer()
# %% [markdown]
# ## One
# %%
print(probe())
level = 2
# %% [markdown]
# ## Two
# %%
print(probe(), outer()())
