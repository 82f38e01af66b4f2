# %%
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

# %% [markdown]
# ## First
# %%
plt.plot([1, 2])
plt.show()
# %% [markdown]
# ## Second
# %%
plt.plot([2, 1])
plt.show()
plt.savefig("lines.png")
print(matplotlib.get_backend(), len(plt.gca().lines))
