# %% [markdown]
# ## Settings
# %%
from dataclasses import dataclass
import statistics

FOLDER = "data"


class CFG:
    """What can be tried."""

    seed = 42
    lr: float = 1e-3
    steps = 10
    total = steps * 2
    sizes = [64, 32]
    inner = {"deep": {"x": (1, 2)}, "none": None}
    path = FOLDER + "/x"


@dataclass(frozen=True)
class Options:
    depth: int = 3
    label: str = "a"

    def twice(self):
        return self.depth * 2


class Config:
    rate = 0.5

    def scaled(self, x):
        return x * self.rate * CFG.steps


class Narrow(Config):
    width = 2


def spread(values, steps=CFG.steps):
    return statistics.pstdev(values) * steps


class Model:
    def __init__(self):
        self.sizes = CFG.sizes

    def size(self):
        return sum(self.sizes) + CFG.total


# %% [markdown]
# ## First
# %%
model = Model()
print(CFG, CFG.lr, CFG.__name__, CFG.__doc__, [name for name in vars(CFG) if name[0] != "_"])
options = Options(label="b")
CFG
# %% [markdown]
# ## Second
# %%
print(model.size(), options, options.twice(), Options() == Options(), spread([1, 2, 4]))
narrow = Narrow()
# %% [markdown]
# ## Third
# %%
print(narrow.scaled(2), narrow.width, isinstance(narrow, Config), model.sizes == CFG.sizes, CFG.inner)
