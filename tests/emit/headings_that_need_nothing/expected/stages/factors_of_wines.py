"""Factors of wines: notebook cells 11-12."""

from sklearn.datasets import load_wine
from sklearn.decomposition import NMF


def factors_of_wines():
    # [cell 11]
    wines, kinds = load_wine(return_X_y=True)
    factors = NMF(n_components=3).fit(wines)
    shares = factors.transform(wines)
    print(factors.components_)

    # [cell 12]
    print(factors.reconstruction_err_)
    print(shares.mean())
    print(kinds)
    return kinds, factors, shares
