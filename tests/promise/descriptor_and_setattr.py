# %%
class Meter:
    log = []
    def __setattr__(self, name, value):
        Meter.log.append(name)
        super().__setattr__(name, value)
m = Meter()
# %% [markdown]
# ## Set
# %%
m.a = 1
# %% [markdown]
# ## Set more
# %%
m.b = 2
# %% [markdown]
# ## Show
# %%
print(Meter.log, vars(m))
