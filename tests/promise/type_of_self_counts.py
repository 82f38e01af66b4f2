# %% [markdown]
# ## Define
# %%
class Run:
    count = 0
    def __init__(self, name):
        type(self).count += 1
        self.name = f"{name}-{self.__class__.count}"
# %% [markdown]
# ## Make
# %%
a, b = Run("a"), Run("b")
print(b.name)
# %% [markdown]
# ## Report
# %%
print(Run.count)
c = Run("c")
c.name
