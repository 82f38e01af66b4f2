# %%
import math
from pathlib import Path

FOLDER = "data"


# How it is trained
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


class Debug:
    rate = 0.1


class Child(Debug):
    pass


class Changed:
    rate = 0.1


class Paths:
    data = FOLDER
    out = "out"


class Defaults:
    depth = 3


def grown(depth=Defaults.depth):
    return depth + CFG.steps


class Model:
    def __init__(self):
        self.lr = CFG.lr


# %% [markdown]
# # Train
# %%
Changed.rate = 0.2
model = Model()
print(CFG.seed, CFG.total, grown(), Child.rate, Changed.rate)
# %% [markdown]
# # Report
# %%
settings = math.floor(model.lr * 1000)
print(Paths.out, settings)
