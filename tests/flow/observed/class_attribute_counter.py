# %%
# expect: defines=Job
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
# expect: reads=Job writes=Job,a mutates=Job
# flow: 1 -> 2 Job
a = Job("a")
# %% [markdown]
# ## Second
# %%
# expect: reads=Job writes=Job,b mutates=Job
# flow: 2 -> 3 Job
b = Job("b")
# %% [markdown]
# ## Count
# %%
# expect: reads=Job,a,b
# flow: 2 -> 4 a
# flow: 3 -> 4 Job
# flow: 3 -> 4 b
print(Job.made, Job.names, a.names is b.names, a.made)
