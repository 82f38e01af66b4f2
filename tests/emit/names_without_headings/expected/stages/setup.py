"""Setup: notebook cell 1."""


def setup():
    # [cell 1]
    rows = [[1, 2], [3, 4]]
    rows.append([5, 6])
    return rows
