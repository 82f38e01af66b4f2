# %%
# expect: writes=subject defines=Subject,Watcher
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
# expect: reads=Watcher,subject writes=subject,w mutates=subject
# flow: 1 -> 2 Watcher
# flow: 1 -> 2 subject
w = Watcher(subject)
# %% [markdown]
# ## Tell
# %%
# expect: reads=subject writes=subject,w mutates=subject,w
# flow: 2 -> 3 subject
subject.tell("hello")
# %% [markdown]
# ## Show
# %%
# expect: reads=w
# flow: 3 -> 4 w
print(w.heard)
