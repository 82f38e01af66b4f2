# %%
# expect: writes=p defines=Point
class Point:
    def __init__(self, x):
        self.x = x
p = Point(1)
# %% [markdown]
# ## Patch
# %%
# expect: reads=Point writes=Point mutates=Point defines=double
# flow: 1 -> 2 Point
def double(self):
    return self.x * 2
Point.double = double
Point.unit = "cm"
# %% [markdown]
# ## Use
# %%
# expect: reads=p writes=p mutates=p
# flow: 1 -> 3 p
print(p.double(), p.unit)
p.x = 5
# %%
# expect: reads=p
# flow: 3 -> 4 p
print(p.double())
