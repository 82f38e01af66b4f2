# %%
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
v += Vec(10)
# %% [markdown]
# ## Plus
# %%
u = v + w
print(v.x, w.x, u.x, v is w)
