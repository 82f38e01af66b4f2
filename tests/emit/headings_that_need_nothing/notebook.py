# %% [markdown]
# # Two ways to fewer columns
# %%
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.datasets import load_digits, load_wine
from sklearn.decomposition import NMF, PCA

# %% [markdown]
# ## Many columns
# %%
rows = pd.read_csv("rows.csv")
rows.head()
# %% [markdown]
# ## Fewer columns
# %%
plt.plot(rows["part0"])
plt.title("Part 0")
plt.show()
# %%
plt.plot(rows["part1"])
plt.title("Part 1")
plt.show()
# %%
plt.plot(rows["part2"])
plt.title("Part 2")
plt.show()
# %%
plt.plot(rows["part3"])
plt.title("Part 3")
plt.show()
# %%
plt.plot(rows["part4"])
plt.title("Part 4")
plt.show()
# %%
plt.plot(rows["part5"])
plt.title("Part 5")
plt.show()
# %%
plt.plot(rows["part6"])
plt.title("Part 6")
plt.show()
# %%
plt.plot(rows["part7"])
plt.title("Part 7")
plt.show()
# %% [markdown]
# ### Factors of wines
# %%
wines, kinds = load_wine(return_X_y=True)
factors = NMF(n_components=3).fit(wines)
shares = factors.transform(wines)
print(factors.components_)
# %%
print(factors.reconstruction_err_)
print(shares.mean())
print(kinds)
# %% [markdown]
# ### Directions of digits
# %%
digits, of = load_digits(return_X_y=True)
directions = PCA(n_components=3).fit(digits)
flat = directions.transform(digits)
print(directions.components_)
# %%
plt.scatter(flat[:, 0], flat[:, 1], c=of)
plt.title("Digits")
plt.show()
# %% [markdown]
# ## Done
# %%
print("done")
