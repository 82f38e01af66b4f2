# %% [markdown]
# # Figures that are laid out when they are drawn
# A figure that is left open at the end of its cell is drawn twice in a notebook, and laid out twice.

# %%
import matplotlib.pyplot as plt
import numpy as np

# %% [markdown]
# ## Left open

# %%
fig, ax = plt.subplots(nrows=1, ncols=2, constrained_layout=True)
drawn = ax[0].imshow(np.arange(16).reshape(4, 4))
fig.colorbar(drawn, ax=ax, location="bottom")

# %% [markdown]
# ## Shown

# %%
fig, ax = plt.subplots(nrows=1, ncols=2, constrained_layout=True)
drawn = ax[0].imshow(np.arange(16).reshape(4, 4))
fig.colorbar(drawn, ax=ax, location="bottom")
plt.show()

# %% [markdown]
# ## Drawn by hand

# %%
plt.ioff()
fig, ax = plt.subplots(nrows=1, ncols=2, layout="constrained")
drawn = ax[0].imshow(np.arange(16).reshape(4, 4))
fig.colorbar(drawn, ax=ax, location="bottom")
fig
