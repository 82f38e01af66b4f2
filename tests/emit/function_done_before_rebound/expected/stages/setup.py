"""Setup: notebook cells 1-2."""


def setup():
    # [cell 1]
    rows = [3, 1, 2]
    rows = sorted(rows)
    return rows
