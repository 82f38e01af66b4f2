"""explore: notebook cell 2."""


def explore(rows):
    # [cell 2]
    print(rows)
