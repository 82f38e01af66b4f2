# %%
class Subject:
    def __init__(self):
        self.watchers = []
    def tell(self, x):
        for w in self.watchers:
            w.hear(x)
class Watcher:
    def __init__(self, subject):
        self.heard = []
        subject.watchers.append(self)
    def hear(self, x):
        self.heard.append(x)
subject = Subject()
# %% [markdown]
# ## Watch
# %%
w = Watcher(subject)
# %% [markdown]
# ## Tell
# %%
subject.tell("hello")
# %% [markdown]
# ## Show
# %%
print(w.heard)
