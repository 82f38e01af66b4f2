# compile: --split cells
# %%
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from functools import partial

scale, log = {"k": 2}, []


@dataclass
class Size:
    a: int = 1

    def __post_init__(self):
        log.append(self.a)
        self.b = self.a * scale["k"]


@dataclass
class Holder:
    items: list = None


class Maker:
    def __init__(self):
        self.made = 0

    def make(self):
        self.made += 1
        return scale["k"] * self.made


class Start:
    def __init__(self):
        self.value = scale["k"]


def start(by):
    return scale["k"] + by


class Copied:
    def __deepcopy__(self, memo):
        log.append("copied")
        return 0


size, holder, items, maker = Size(), Holder(), [1], Maker()
counts, objects, sums = defaultdict(maker.make), defaultdict(Start), defaultdict(partial(start, 5))
whole = Holder(Copied())
# %%
scale["k"] = 10
# %%
larger = replace(size, a=5)
# %%
print(log, larger.b)
# %%
counts["a"] += 1
# %%
print(counts["a"], counts["b"], maker.made)
# %%
print(objects["a"].value)
# %%
print(sums["a"])
# %%
other = replace(holder, items=items)
# %%
other.items.append(2)
# %%
print(items)
# %%
table = asdict(whole)
# %%
print(log)
