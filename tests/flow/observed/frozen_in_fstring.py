# %%
# expect: writes=unit defines=show
unit = "km"
def show(x):
    return f"{x}{unit}"
# %% [markdown]
# ## Use
# %%
# expect: reads=show,unit writes=unit
# flow: 1 -> 2 show
# flow: 1 -> 2 unit through show
print(show(1))
unit = "mi"
# %% [markdown]
# ## Use again
# %%
# expect: reads=show,unit
# flow: 1 -> 3 show
# flow: 2 -> 3 unit
print(show(2), f"{unit!r:>6}")
