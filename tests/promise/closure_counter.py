# %%
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
tick = counter()
tock = tick
# %% [markdown]
# ## Run
# %%
print(tick(), tick())
# %% [markdown]
# ## Run on
# %%
print(tock(), tick())
