# %%
class Point:
    def __init__(self, x):
        self.x = x
p = Point(1)
# %% [markdown]
# ## Patch
# %%
def double(self):
    return self.x * 2
Point.double = double
Point.unit = "cm"
# %% [markdown]
# ## Use
# %%
print(p.double(), p.unit)
p.x = 5
# %%
print(p.double())
