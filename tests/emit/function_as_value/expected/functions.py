"""The notebook's own functions and classes: cell 1."""


def gross(x, *, rate):
    return x * (1 + rate)


def padded(x, *, width):
    return f"{x:>{width}}"


def total(f, xs):
    return sum(f(x) for x in xs)
