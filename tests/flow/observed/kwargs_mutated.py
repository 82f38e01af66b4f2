# %%
# expect: writes=options defines=configure
options = {"a": 1}
def configure(target, *args, **kw):
    target.update(kw)
    kw["lost"] = 1
    return args
# %% [markdown]
# ## Run
# %%
# expect: reads=configure,options writes=options,rest mutates=options
# flow: 1 -> 2 configure
# flow: 1 -> 2 options
rest = configure(options, 1, 2, b=2)
# %% [markdown]
# ## Spread
# %%
# expect: reads=configure,options,rest writes=options mutates=options
# flow: 1 -> 3 configure
# flow: 2 -> 3 options
# flow: 2 -> 3 rest
configure(**{"target": options, "c": 3})
print(options, rest)
