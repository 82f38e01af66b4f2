# %%
import pickle, copy, json
class Settings:
    rate = 1
# %% [markdown]
# ## Change
# %%
Settings.rate = 2
print(Settings.rate)
# %% [markdown]
# ## Dump
# %%
s = Settings()
s.a = 3
text = pickle.dumps(s)
print(copy.deepcopy(s).a, pickle.loads(text).a, isinstance(pickle.loads(text), Settings))
# %% [markdown]
# ## Load
# %%
print(pickle.loads(text).a, Settings.rate)
# %% [markdown]
# ## File
# %%
with open("s.pkl", "wb") as f:
    pickle.dump(Settings(), f)
# %% [markdown]
# ## File again
# %%
with open("s.pkl", "rb") as f:
    print(pickle.load(f).rate, Settings)
