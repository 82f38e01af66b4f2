# What is looked up in a dictionary that a library has filled is shown, and shared.
# %% [markdown]
# # Count

# %%
from collections import Counter

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import CountVectorizer

vectorizer = CountVectorizer()
vectorizer.fit_transform(["a bb cc", "dd bb"])
counts = Counter("aab")
X = np.arange(20).reshape(10, 2)
forest = RandomForestClassifier(3, random_state=0).fit(X, X[:, 0] > 9)

# %%
vectorizer.vocabulary_.get("bb")

# %%
counts.get("a")

# %% [markdown]
# # Change

# %%
found = counts.get("a")
vectorizer.vocabulary_.pop("dd")

# %%
found

# %%
last = forest.estimators_.pop()

# %% [markdown]
# # Afterwards

# %%
print(sorted(vectorizer.vocabulary_), len(forest.estimators_), counts.pop("a"))
del vectorizer
