"""Settle: notebook cells 1-3."""


def settle(*, mode=None, count=4, path="data", columns=("a", "b"), options={"deep": 1}):
    columns = [*columns]
    options = {**options}
    # [cell 3]

    def size(n=count):
        return n + count

    if mode is None:
        mode = "auto"
    count += 1
    path = path + "/raw"
    return mode, count, path, columns, options, size
