"""The notebook's own functions and classes: cell 1."""

from pathlib import Path

from sample.runtime import settings as nb_settings


FOLDER = "data"


# How it is trained
@nb_settings
class CFG:
    """All that can be tried."""

    # of all generators
    seed = 42
    lr: float = 1e-3  # not higher
    steps = 10
    total = steps * 2
    folder = Path("out")
    optimizer = {"name": "adam", "betas": (0.9, 0.999)}
    sizes = [64, 32]
    _inner = 1


@nb_settings
class Debug:
    rate = 0.1


class Child(Debug):
    pass


@nb_settings
class Paths:
    data = FOLDER
    out = "out"


@nb_settings
class Defaults:
    depth = 3


def grown(depth=Defaults.depth):
    return depth + CFG.steps


class Model:
    def __init__(self):
        self.lr = CFG.lr
