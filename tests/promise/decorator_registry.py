# %%
registry = {}
def register(f):
    registry[f.__name__] = f
    return f
# %% [markdown]
# ## Steps
# %%
@register
def clean(x):
    return x.strip()
# %%
@register
def upper(x):
    return x.upper()
# %% [markdown]
# ## Apply
# %%
text = "  hi "
for name, step in registry.items():
    text = step(text)
    print(name, repr(text))
