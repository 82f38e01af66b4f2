# %% [markdown]
# # Data
# %%
import lightgbm as lgb
import numpy as np

X = np.random.default_rng(0).normal(size=(200, 3))
y = X[:, 0] * 2 + X[:, 1]
results = {}
# %% [markdown]
# # Train
# %%
train = lgb.Dataset(X, y)
booster = lgb.train(
    {"objective": "regression", "verbose": -1}, train, num_boost_round=5, valid_sets=[train],
    callbacks=[lgb.record_evaluation(results)],
)
# %% [markdown]
# # Plot
# %%
print(len(results), list(results))
# flow: 1 -> 2 X
# flow: 1 -> 2 lgb
# flow: 1 -> 2 results
# flow: 1 -> 2 y
# flow: 2 -> 3 results
