# %% [markdown]
# ## Clean
# %%
# expect: writes=load defines=clean
def clean(x):
    return x.strip()
load = clean(" a ")
# %% [markdown]
# ## Load
# %%
# expect: reads=load writes=functions,stages
# flow: 1 -> 2 load
stages = [load]
functions = stages
# %% [markdown]
# ## Functions
# %%
# expect: reads=clean,functions writes=functions,stages mutates=functions,stages
# flow: 1 -> 3 clean
# flow: 2 -> 3 functions
functions.append(clean(" b "))
# %% [markdown]
# ## Stages
# %%
# expect: reads=functions,load,stages
# flow: 1 -> 4 load
# flow: 3 -> 4 functions
# flow: 3 -> 4 stages
print(stages, load, functions is stages)
