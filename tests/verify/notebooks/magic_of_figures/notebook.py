# %% [markdown]
# # How figures are shown in a page is not for a package

# %%
import matplotlib.pyplot as plt

# %%
%matplotlib notebook
plt.plot([1, 2])
plt.show()

# %%
%matplotlib widget
plt.plot([2, 1])
plt.title("again")

# %%
%matplotlib nbagg
fig, ax = plt.subplots()
ax.plot([3, 1])
print(plt.isinteractive())

# %%
get_ipython().run_line_magic("matplotlib", "qt5")
plt.plot([3, 3]);
