"""Setup: notebook cells 1-2."""


def setup(*, path="in.csv", n_trees=250):
    # [cell 1]
    # Read what came.
    rows = [path, n_trees]
    return rows
