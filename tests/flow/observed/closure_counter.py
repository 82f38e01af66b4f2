# %%
# expect: defines=counter
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
# %% [markdown]
# ## Make
# %%
# expect: reads=counter writes=tick,tock
# flow: 1 -> 2 counter
tick = counter()
tock = tick
# %% [markdown]
# ## Run
# %%
# expect: reads=tick writes=tick,tock mutates=tick,tock
# flow: 2 -> 3 tick
print(tick(), tick())
# %% [markdown]
# ## Run on
# %%
# expect: reads=tick,tock writes=tick,tock mutates=tick,tock
# flow: 3 -> 4 tick
# flow: 3 -> 4 tock
print(tock(), tick())
