# %%
import matplotlib.pyplot as plt

plt.rcParams["lines.linewidth"] = 3
# Has no effect: Jupyter turns interactive mode on with the first figure.
plt.ioff()
print(plt.isinteractive())
# %% [markdown]
# # First
# %%
fig, ax = plt.subplots()
ax.plot([1, 2])
# %% [markdown]
# # Then off
# %%
plt.ioff()
plt.plot([3, 2])
# %% [markdown]
# # On
# %%
print(plt.isinteractive(), plt.get_fignums())
plt.ion()
plt.plot([1, 5])
plt.title("two lines")
plt.show()
