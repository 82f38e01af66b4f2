"""Look: notebook cell 2."""


def look(rows):
    # [cell 2]
    tmp = sorted(rows)
    print(tmp[0])
