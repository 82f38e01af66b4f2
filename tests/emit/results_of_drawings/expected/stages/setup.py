"""Setup: notebook cell 1."""


def setup():
    # [cell 1]
    data = [[1, 2, 3], [2, 3, 4]]
    return data
