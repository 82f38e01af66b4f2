# %% [markdown]
# ## Inline
# %%
import matplotlib
import matplotlib.pyplot as plt

plt.plot([3, 4])
plt.show()
# %% [markdown]
# ## A backend that shows nothing
# %%
plt.switch_backend("Agg")
# %%
plt.plot([1, 2]);
# %% [markdown]
# ## The figure is still open
# %%
plt.plot([2, 1])
plt.show()
print(plt.get_fignums(), len(plt.gca().lines), matplotlib.get_backend())
# %% [markdown]
# ## Close
# %%
plt.close("all")
plt.title("another")
print(plt.get_fignums(), len(plt.gca().lines), matplotlib.get_backend())
