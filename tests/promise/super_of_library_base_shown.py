# %%
class Cfg(dict):
    def __getitem__(self, k):
        return super().__getitem__(k)
class Logged(list):
    def pop(self, *a):
        return super().pop(*a)
class Plain(dict):
    def get(self, k, d=None):
        return super().get(k, d)
c = Cfg(a=1); l = Logged([1, 2, 3]); p = Plain(a=4)
# %% [markdown]
# ## Part b
# %%
c["a"]
# %% [markdown]
# ## Part c
# %%
l.pop()
# %% [markdown]
# ## Part d
# %%
p.get("a")
