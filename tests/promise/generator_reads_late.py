# %%
step = 1
def steps():
    while True:
        yield step
flow = steps()
# %% [markdown]
# ## One
# %%
first = next(flow)
# %% [markdown]
# ## Change
# %%
step = 50
# %% [markdown]
# ## Two
# %%
print(first, next(flow))
