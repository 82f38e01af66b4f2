# %%
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
box = Box(Color.BLUE)
print(box.size)
# %% [markdown]
# ## Rescale
# %%
scale = 7
# %% [markdown]
# ## Use again
# %%
print(box.size, box.c is Color.BLUE, Color(1))
