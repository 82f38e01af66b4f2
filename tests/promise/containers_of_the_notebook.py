# %%
class Log(dict):
    writes = 0
    def __setitem__(self, key, value):
        Log.writes += 1
        super().__setitem__(key, value)
class Track(list):
    added = 0
    def append(self, item):
        Track.added += 1
        super().append(item)
    def extend(self, items):
        Track.added += 10
        super().extend(items)
log, track = Log(a=1), Track()
log["b"] = 2
track.append(1)
# %% [markdown]
# # Use
# %%
log["c"] = 3
track.append(2)
# %% [markdown]
# # Show
# %%
print(log, Log.writes, track, Track.added)
