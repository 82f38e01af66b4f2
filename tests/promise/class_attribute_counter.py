# %%
class Job:
    made = 0
    names = []
    def __init__(self, name):
        Job.made += 1
        self.names.append(name)
        self.name = name
# %% [markdown]
# ## First
# %%
a = Job("a")
# %% [markdown]
# ## Second
# %%
b = Job("b")
# %% [markdown]
# ## Count
# %%
print(Job.made, Job.names, a.names is b.names, a.made)
