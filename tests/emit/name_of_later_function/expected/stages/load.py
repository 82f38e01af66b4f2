"""Load: notebook cell 1."""


def load():
    # [cell 1]
    rows = [3, 1, 2]
    other = {"a": 1}
    return rows, other
