# %%
hooks = []
result = {}
def on(f):
    hooks.append(f)
    return f
@on
def save(x):
    result["last"] = x
# %%
def fire(x):
    for h in hooks:
        h(x)
# %% [markdown]
# ## Fire
# %%
fire(3)
# %% [markdown]
# ## Show
# %%
print(result, len(hooks))
fire(4)
# %%
result
