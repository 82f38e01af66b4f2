# %% [markdown]
# ## Make
# %%
from collections import namedtuple

made = []


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    def __new__(cls, x, y=2):
        made.append(x)
        return super().__new__(cls, x * 2, y)


p = Point(1)
if made:
    points = {p: "first"}
# %% [markdown]
# ## Use
# %%
print(p, points[p], p == (2, 2))
points[Point(2, 3)] = "second"
# %% [markdown]
# ## Show
# %%
print(points, made, p._replace(y=4))
