"""The notebook's own functions and classes: cells 3-5."""

import numpy as np
from sklearn.cluster import Birch


# Birch is fast.
def cluster(frame, n):
    return Birch(n_clusters=n).fit_predict(frame)


def rmsle(y, p):
    return np.sqrt(np.mean((np.log1p(p) - np.log1p(y)) ** 2))


# After https://example.org/rmsle (CC BY 4.0).


def mean_error(y, p):
    return np.mean(y - p)
