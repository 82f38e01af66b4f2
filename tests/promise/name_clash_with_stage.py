# %% [markdown]
# ## Clean
# %%
def clean(x):
    return x.strip()
load = clean(" a ")
# %% [markdown]
# ## Load
# %%
stages = [load]
functions = stages
# %% [markdown]
# ## Functions
# %%
functions.append(clean(" b "))
# %% [markdown]
# ## Stages
# %%
print(stages, load, functions is stages)
