"""Settle: notebook cell 3."""


def settle(count, mode, path):
    # [cell 3]

    def size(n=count):
        return n + count

    if mode is None:
        mode = "auto"
    count += 1
    path = path + "/raw"
    return size, mode, count, path
