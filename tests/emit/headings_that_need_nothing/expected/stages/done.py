"""Done: notebook cell 15."""


def done():
    # [cell 15]
    print("done")
