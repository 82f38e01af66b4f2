# %%
import matplotlib.pyplot as plt

limits = []
figure, (left, right) = plt.subplots(1, 2)
plt.close(figure)


def follow(axes):
    limits.append(axes.get_xlim())
    right.set_xlim(axes.get_xlim())


left.callbacks.connect("xlim_changed", follow)
# %% [markdown]
# # Zoom
# %%
left.set_xlim(0, 3)
# %% [markdown]
# # Report
# %%
print(right.get_xlim(), limits)
del figure, left, right
