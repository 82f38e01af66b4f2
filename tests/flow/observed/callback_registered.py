# %%
# expect: writes=hooks,result defines=on,save
hooks = []
result = {}
def on(f):
    hooks.append(f)
    return f
@on
def save(x):
    result["last"] = x
# %%
# expect: defines=fire
def fire(x):
    for h in hooks:
        h(x)
# %% [markdown]
# ## Fire
# %%
# expect: reads=fire,hooks,result writes=result mutates=result
# flow: 1 -> 3 hooks through fire
# flow: 1 -> 3 result through save
# flow: 2 -> 3 fire
fire(3)
# %% [markdown]
# ## Show
# %%
# expect: reads=fire,hooks,result writes=result mutates=result
# flow: 1 -> 4 hooks
# flow: 2 -> 4 fire
# flow: 3 -> 4 result
print(result, len(hooks))
fire(4)
# %%
# expect: reads=result
# flow: 4 -> 5 result
result
