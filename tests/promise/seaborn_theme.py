# %%
import matplotlib
import matplotlib.pyplot as plt
import seaborn as sns

sns.set_theme()
data = [[1, 2], [3, 4]]
# %% [markdown]
# ## Draw
# %%
print(matplotlib.rcParams["image.cmap"], matplotlib.rcParams["axes.grid"])
# %%
print(plt.imshow(data).get_cmap().name)
plt.show()
