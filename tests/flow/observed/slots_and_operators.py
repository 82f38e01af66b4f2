# %%
# expect: writes=v,w defines=Vec
class Vec:
    __slots__ = ("x",)
    def __init__(self, x):
        self.x = x
    def __iadd__(self, other):
        self.x += other.x
        return self
    def __add__(self, other):
        return Vec(self.x + other.x)
v = Vec(1)
w = v
# %% [markdown]
# ## Add
# %%
# expect: reads=Vec,v writes=v,w mutates=v,w
# flow: 1 -> 2 Vec
# flow: 1 -> 2 v
v += Vec(10)
# %% [markdown]
# ## Plus
# %%
# expect: reads=Vec,v,w writes=u
# flow: 1 -> 3 Vec through Vec
# flow: 2 -> 3 v
# flow: 2 -> 3 w
u = v + w
print(v.x, w.x, u.x, v is w)
