# %%
import pickle
class Thing:
    def __init__(self, v):
        self.v = v
thing = Thing([1, 2])
# %% [markdown]
# ## Save
# %%
with open("thing.pkl", "wb") as f:
    pickle.dump(thing, f)
# %% [markdown]
# ## Load
# %%
with open("thing.pkl", "rb") as f:
    back = pickle.load(f)
back.v.append(3)
# %% [markdown]
# ## Show
# %%
print(thing.v, back.v, isinstance(back, Thing))
