# %%
# expect: defines=run,step
def step(x):
    return x + 1
def run(x):
    return step(step(x))
# %% [markdown]
# ## First
# %%
# expect: reads=run,step
# flow: 1 -> 2 run
# flow: 1 -> 2 step through run
print(run(0))
# %% [markdown]
# ## Redefine
# %%
# expect: defines=step
def step(x):
    return x * 10
# %% [markdown]
# ## Second
# %%
# expect: reads=run,step
# flow: 1 -> 4 run
# flow: 3 -> 4 step through run
print(run(1))
