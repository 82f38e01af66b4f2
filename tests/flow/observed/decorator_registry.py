# %%
# expect: writes=registry defines=register
registry = {}
def register(f):
    registry[f.__name__] = f
    return f
# %% [markdown]
# ## Steps
# %%
# expect: reads=register,registry writes=registry mutates=registry defines=clean
# flow: 1 -> 2 register
# flow: 1 -> 2 registry through register
@register
def clean(x):
    return x.strip()
# %%
# expect: reads=register,registry writes=registry mutates=registry defines=upper
# flow: 1 -> 3 register
# flow: 2 -> 3 registry through register
@register
def upper(x):
    return x.upper()
# %% [markdown]
# ## Apply
# %%
# expect: reads=registry writes=name,step,text
# flow: 3 -> 4 registry
text = "  hi "
for name, step in registry.items():
    text = step(text)
    print(name, repr(text))
