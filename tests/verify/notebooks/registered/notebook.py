# %% [markdown]
# # What is registered with a library holds in later stages

# %%
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import ListedColormap

mpl.colormaps.register(ListedColormap(["r", "g"], name="rg"))


@pd.api.extensions.register_dataframe_accessor("geo")
class Geo:
    def __init__(self, frame):
        self.frame = frame

    def total(self):
        return self.frame["x"].sum()


@pd.api.extensions.register_series_accessor("twice")
def twice(series):
    return series * 2


def told(kind, flag):
    print("numpy says", kind)


np.seterrcall(told)
np.seterr(all="call")
frame = pd.DataFrame({"x": [1, 2]})

# %% [markdown]
# ## Frames

# %%
frame.geo.total()

# %%
frame["x"].twice

# %% [markdown]
# ## Numbers

# %%
np.array([1.0]) / 0

# %% [markdown]
# ## Figures

# %%
print(plt.get_cmap("rg")(1.0))
plt.imshow([[0, 1]], cmap="rg")
