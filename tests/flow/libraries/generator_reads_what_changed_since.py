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
# # More
# %%
rows.append({"b": 7})
scale = {"a": 1, "b": 1}
# %% [markdown]
# # Hash
# %%
X = FeatureHasher(n_features=8).transform(scaled())
# %% [markdown]
# # Show
# %%
print(X.toarray())
# flow: 1 -> 2 rows
# flow: 1 -> 3 FeatureHasher
# flow: 2 -> 3 rows through scaled
# flow: 2 -> 3 scale through scaled
# flow: 1 -> 3 scaled
# flow: 3 -> 4 X
