# %%
# expect: writes=count,w defines=Worker
count = 0
class Worker:
    def work(self):
        global count, latest
        count += 1
        latest = self
        return count
w = Worker()
# %% [markdown]
# ## One
# %%
# expect: reads=count,w writes=count,latest
# flow: 1 -> 2 count through Worker
# flow: 1 -> 2 w
w.work()
# %% [markdown]
# ## Two
# %%
# expect: reads=Worker,count writes=count,latest,v
# flow: 1 -> 3 Worker
# flow: 2 -> 3 count through Worker
v = Worker()
v.work()
# %% [markdown]
# ## Show
# %%
# expect: reads=count,latest,v
# flow: 3 -> 4 count
# flow: 3 -> 4 latest
# flow: 3 -> 4 v
print(count, latest is v)
