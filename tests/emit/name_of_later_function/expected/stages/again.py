"""Again: notebook cell 4."""


def again(rows):
    # [cell 4]
    tmp = sum(rows)
    print(tmp)
