# %% [markdown]
# # Register
# %%
import matplotlib.scale as scales
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.projections import get_projection_names, register_projection


class Square(scales.LinearScale):
    name = "square"


class Plain(Axes):
    name = "plain"


scales.register_scale(Square)
register_projection(Plain)
# %% [markdown]
# # Count
# %%
total = sum(range(5))
# %% [markdown]
# # Use
# %%
axes = Figure().subplots()
axes.set_xscale("square")
print(axes.get_xscale(), "plain" in get_projection_names(), total)
del axes
