# %% [markdown]
# # Groups of prices
# %%
import sys
import os

# Make sure that all of these are installed.
import numpy as np
import pandas as pd
%matplotlib inline
# %%
print("start", sys.platform, os.sep)
train = pd.read_csv("train.csv")
# %%
# Birch is fast.
from sklearn.cluster import Birch
def cluster(frame, n):
    return Birch(n_clusters=n).fit_predict(frame)
# %%
def rmsle(y, p):
    return np.sqrt(np.mean((np.log1p(p) - np.log1p(y)) ** 2))
# After https://example.org/rmsle (CC BY 4.0).
# %%
def mean_error(y, p):
    return np.mean(y - p)
# %% [markdown]
# ## Evaluate
# %%
train["group"] = cluster(train[["x", "y"]], 3)
print(rmsle(train["price"], train["guess"]), mean_error(train["price"], train["guess"]))
