# %%
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
w.work()
# %% [markdown]
# ## Two
# %%
v = Worker()
v.work()
# %% [markdown]
# ## Show
# %%
print(count, latest is v)
