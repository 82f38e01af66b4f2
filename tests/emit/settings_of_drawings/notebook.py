# %%
import math

import matplotlib.pyplot as plt
import numpy as np

PURPLE = "#6633aa"
GRAY = "#999999"
PALETTE = [PURPLE, GRAY]
width = 0.35
ncols = 3
scale = 2.0
shown = 4
plt.rcParams["axes.edgecolor"] = GRAY


def bars(values, axes):
    axes.bar(np.arange(len(values)), values, width, color=PURPLE)


# %% [markdown]
# ## Counts
# %%
values = np.arange(10)
count = len(values)
nrows = math.ceil(count / ncols)
fig, axes = plt.subplots(nrows, ncols)
axes[0, 0].bar(np.arange(3) - width / 2, [1, 2, 3], width, color=PALETTE[0])
bars(values, axes[0, 1])
plt.show()
# %% [markdown]
# ## Curve
# %%
plt.plot(values[:shown], scale * values[:shown])
plt.show()
