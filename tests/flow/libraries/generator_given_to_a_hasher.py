# %% [markdown]
# # Data
# %%
from sklearn.feature_extraction import FeatureHasher

rows = [{"a": 1, "b": 2}, {"a": 3}]
scale = {"a": 2, "b": 5}


def scaled():
    for row in rows:
        yield {k: scale[k] * v for k, v in row.items()}
# %% [markdown]
# # Hash
# %%
X = FeatureHasher(n_features=8).transform(scaled())
# %% [markdown]
# # Show
# %%
print(X.toarray())
# flow: 1 -> 2 FeatureHasher
# flow: 1 -> 2 rows through scaled
# flow: 1 -> 2 scale through scaled
# flow: 1 -> 2 scaled
# flow: 2 -> 3 X
