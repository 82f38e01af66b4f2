# %%
class Tracker(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]
ids = Tracker()
# %% [markdown]
# ## Encode
# %%
codes = [ids[c] for c in "hello"]
# %% [markdown]
# ## More
# %%
more = ids["z"], ids["h"]
print(codes, more, dict(ids))
