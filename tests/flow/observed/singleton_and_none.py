# %%
# expect: writes=NOTHING defines=Sentinel,get
class Sentinel:
    pass
NOTHING = Sentinel()
def get(d, k, default=NOTHING):
    return d.get(k, default)
# %% [markdown]
# ## Look
# %%
# expect: reads=get writes=found
# flow: 1 -> 2 get
found = get({}, "x")
# %% [markdown]
# ## Compare
# %%
# expect: reads=NOTHING,found,get
# flow: 1 -> 3 NOTHING
# flow: 1 -> 3 get
# flow: 2 -> 3 found
print(found is NOTHING, get({"x": None}, "x") is None)
