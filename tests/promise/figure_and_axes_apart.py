# %% [markdown]
# # Draw
# %%
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([1, 2])
grid, (left, right) = plt.subplots(1, 2)
twin = left.twinx()
# %% [markdown]
# # Add
# %%
ax.plot([2, 1])
twin.plot([3, 4])
right.set_title("right")
# %% [markdown]
# # Look
# %%
print(len(fig.axes[0].lines), fig.axes[0] is ax)
print(len(grid.axes), grid.axes[1].get_title(), grid.axes[1] is right, len(grid.axes[2].lines))
del fig, ax, grid, left, right, twin
