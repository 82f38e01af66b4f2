# %%
cfg = {"s": 1}
def factory(m):
    return lambda x: x * m * cfg["s"]
f = factory(2)
# %% [markdown]
# ## Part b
# %%
cfg["s"] = 5
# %% [markdown]
# ## Part c
# %%
print(f(1))
