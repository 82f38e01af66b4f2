"""Look: notebook cells 1-2.

Also: Load.
"""


def look():
    # [cell 1]
    rows = [3, 1, 2]
    other = {"a": 1}

    # [cell 2]
    tmp = sorted(rows)
    print(tmp[0])
    return rows, other
