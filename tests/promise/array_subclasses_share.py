# %%
import numpy as np
class Tagged(np.ndarray):
    def __new__(cls, source, tag=None):
        made = np.asarray(source).view(cls)
        made.tag = tag
        return made
    def __array_finalize__(self, other):
        self.tag = getattr(other, "tag", None)
values = np.arange(4.0)
masked = np.ma.masked_array(values, mask=[0, 1, 0, 0])
tagged = Tagged(values, tag="shared")
square = np.zeros((2, 2))
matrix = np.asmatrix(square)
# %% [markdown]
# # Change
# %%
masked[0] = 99
tagged[3] = -1
matrix[0, 0] = 5
# %% [markdown]
# # Show
# %%
print(values, masked, tagged, tagged.tag, square)
