"""collect: notebook cell 1."""


def collect():
    # [cell 1]
    rows = [[1, 2], [3, 4]]
    kept = [rows]
    return rows, kept
