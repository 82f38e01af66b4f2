# %%
# expect: writes=factor,functools,partial defines=scale
factor = 2
def scale(x):
    return x * factor
partial = "not functools"
functools = 5
# %% [markdown]
# ## Use
# %%
# expect: reads=factor,functools,scale writes=y
# flow: 1 -> 2 factor through scale
# flow: 1 -> 2 functools
# flow: 1 -> 2 scale
y = scale(functools)
# %% [markdown]
# ## Show
# %%
# expect: reads=factor,partial,scale,y
# flow: 1 -> 3 factor through scale
# flow: 1 -> 3 partial
# flow: 1 -> 3 scale
# flow: 2 -> 3 y
print(y, partial, list(map(scale, [1, 2])))
