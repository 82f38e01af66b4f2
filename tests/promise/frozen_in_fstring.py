# %%
unit = "km"
def show(x):
    return f"{x}{unit}"
# %% [markdown]
# ## Use
# %%
print(show(1))
unit = "mi"
# %% [markdown]
# ## Use again
# %%
print(show(2), f"{unit!r:>6}")
