"""Load: notebook cell 1."""

from sklearn.datasets import load_breast_cancer


def load():
    # [cell 1]
    GRAY = "#999999"
    X, y = load_breast_cancer(return_X_y=True)
    return X, y
