# %%
cfg = {"s": 1}
def scale(x): return x * cfg["s"]
def factory(m):
    def model(x): return scale(x) * m
    return model
f = factory(2)
# %% [markdown]
# ## Part b
# %%
cfg["s"] = 5
# %% [markdown]
# ## Part c
# %%
print(f(1))
