# %% [markdown]
# # Set up
# %%
import sys

sys.path.append("../lib")
from shapes_above import Square

# %% [markdown]
# # Make
# %%
square = Square(3)
squares = [square, Square(4)]
# %% [markdown]
# # Use
# %%
square.side += 2
print([each.area() for each in squares])
