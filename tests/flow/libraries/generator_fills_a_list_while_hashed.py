# %% [markdown]
# # Data
# %%
from sklearn.feature_extraction import FeatureHasher

rows = [{"a": 1, "b": 2}, {"a": 3}]
sizes = []


def counted():
    for row in rows:
        sizes.append(len(row))
        yield row
# %% [markdown]
# # Hash
# %%
X = FeatureHasher(n_features=8).transform(counted())
# %% [markdown]
# # Show
# %%
print(sizes, X.shape)
# flow: 1 -> 2 FeatureHasher
# flow: 1 -> 2 rows through counted
# flow: 1 -> 2 sizes through counted
# flow: 1 -> 2 counted
# flow: 2 -> 3 X
# flow: 2 -> 3 sizes
