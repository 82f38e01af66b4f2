"""Setup: notebook cells 1-2."""


def setup(*, mode=None, count=4, path="data", columns=("a", "b"), options={"deep": 1}):
    columns = [*columns]
    options = {**options}
    return mode, count, path, columns, options
