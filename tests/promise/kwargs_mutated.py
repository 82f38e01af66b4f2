# %%
options = {"a": 1}
def configure(target, *args, **kw):
    target.update(kw)
    kw["lost"] = 1
    return args
# %% [markdown]
# ## Run
# %%
rest = configure(options, 1, 2, b=2)
# %% [markdown]
# ## Spread
# %%
configure(**{"target": options, "c": 3})
print(options, rest)
