# %%
def step(x):
    return x + 1
def run(x):
    return step(step(x))
# %% [markdown]
# ## First
# %%
print(run(0))
# %% [markdown]
# ## Redefine
# %%
def step(x):
    return x * 10
# %% [markdown]
# ## Second
# %%
print(run(1))
