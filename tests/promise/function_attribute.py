# %%
def tick():
    tick.calls += 1
    return tick.calls
tick.calls = 0
# %% [markdown]
# ## One
# %%
tick()
# %% [markdown]
# ## Two
# %%
tick()
print(tick.calls)
