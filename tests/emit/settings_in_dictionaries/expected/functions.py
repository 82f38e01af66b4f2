"""The notebook's own functions and classes: cell 3."""


def scaled(x, *, config, kw):
    return x * kw["scale"] * config["C"]
