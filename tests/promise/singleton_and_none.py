# %%
class Sentinel:
    pass
NOTHING = Sentinel()
def get(d, k, default=NOTHING):
    return d.get(k, default)
# %% [markdown]
# ## Look
# %%
found = get({}, "x")
# %% [markdown]
# ## Compare
# %%
print(found is NOTHING, get({"x": None}, "x") is None)
