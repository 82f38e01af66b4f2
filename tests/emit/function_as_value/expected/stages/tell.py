"""Tell: notebook cell 3."""


def tell(net, due):
    # [cell 3]
    table = {net: "net"}
    for f in table:
        print(table[f], f.__name__, f(due))
    return due
