# %%
# expect: defines=tick
def tick():
    tick.calls += 1
    return tick.calls
tick.calls = 0
# %% [markdown]
# ## One
# %%
# expect: reads=tick writes=tick mutates=tick
# flow: 1 -> 2 tick
tick()
# %% [markdown]
# ## Two
# %%
# expect: reads=tick writes=tick mutates=tick
# flow: 2 -> 3 tick
tick()
print(tick.calls)
