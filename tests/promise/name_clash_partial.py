# %%
factor = 2
def scale(x):
    return x * factor
partial = "not functools"
functools = 5
# %% [markdown]
# ## Use
# %%
y = scale(functools)
# %% [markdown]
# ## Show
# %%
print(y, partial, list(map(scale, [1, 2])))
