"""TO-DO: notebook cell 4."""


def to_do():
    # [cell 4]
    print("more")
