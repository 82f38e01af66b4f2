# %%
# expect: writes=scale defines=Box,Color imports=enum
import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
scale = 2
class Box:
    def __init__(self, c):
        self.c = c
    @property
    def size(self):
        return self.c.value * scale
# %% [markdown]
# ## Use
# %%
# expect: reads=Box,Color,scale writes=box
# flow: 1 -> 2 Box
# flow: 1 -> 2 Color
# flow: 1 -> 2 scale through Box
box = Box(Color.BLUE)
print(box.size)
# %% [markdown]
# ## Rescale
# %%
# expect: writes=scale
scale = 7
# %% [markdown]
# ## Use again
# %%
# expect: reads=Color,box,scale
# flow: 1 -> 4 Color
# flow: 2 -> 4 box
# flow: 3 -> 4 scale through Box
print(box.size, box.c is Color.BLUE, Color(1))
