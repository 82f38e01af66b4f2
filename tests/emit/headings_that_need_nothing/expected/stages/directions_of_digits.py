"""Directions of digits: notebook cells 13-15.

Also: Done.
"""

import matplotlib.pyplot as plt
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA


def directions_of_digits():
    # [cell 13]
    digits, of = load_digits(return_X_y=True)
    directions = PCA(n_components=3).fit(digits)
    flat = directions.transform(digits)
    print(directions.components_)

    # [cell 14]
    plt.scatter(flat[:, 0], flat[:, 1], c=of)
    plt.title("Digits")
    plt.show()

    # [cell 15]
    print("done")
    return of, directions, flat
