# %%
# expect: writes=thing defines=Thing imports=pickle
import pickle
class Thing:
    def __init__(self, v):
        self.v = v
thing = Thing([1, 2])
# %% [markdown]
# ## Save
# %%
# expect: reads=pickle,thing writes=f
# flow: 1 -> 2 pickle
# flow: 1 -> 2 thing
with open("thing.pkl", "wb") as f:
    pickle.dump(thing, f)
# %% [markdown]
# ## Load
# %%
# expect: reads=pickle,Thing writes=back,f
# flow: 1 -> 3 Thing?
# flow: 1 -> 3 pickle
# flow: 2 -> 3 thing.pkl effect
with open("thing.pkl", "rb") as f:
    back = pickle.load(f)
back.v.append(3)
# %% [markdown]
# ## Show
# %%
# expect: reads=Thing,back,thing
# flow: 1 -> 4 Thing
# flow: 1 -> 4 thing
# flow: 3 -> 4 back
print(thing.v, back.v, isinstance(back, Thing))
