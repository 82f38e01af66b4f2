"""The notebook's own functions and classes: cell 4."""

from sklearn.experimental import enable_iterative_imputer  # noqa: F401 - may register what others use
from sklearn.impute import IterativeImputer


def filled(rows):
    return IterativeImputer(random_state=0).fit_transform(rows)
