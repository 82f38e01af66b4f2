# compile: --split cells
# %%
import matplotlib.pyplot as plt

fig, axs = plt.subplots(1, 2)
titled = zip(axs.flat, ["a", "b"])
numbered = enumerate(axs.flat)
plt.close(fig)
# %%
ax, title = next(titled)
ax.set_title(title)
# %%
number, ax = next(numbered)
ax.set_xlabel(str(number))
print(ax.get_title())
# %%
print([(each.get_title(), each.get_xlabel()) for each in fig.axes], len(list(titled)))
del fig, axs, ax, titled, numbered
