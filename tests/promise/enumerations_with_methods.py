# compile: --split cells
# %%
from enum import Enum, IntEnum

names, unknown, scale = {1: "one", 2: "two"}, [], 2.0


class Level(Enum):
    LOW = 1
    HIGH = 2

    def __str__(self):
        return names[self.value]


class Color(Enum):
    RED = 1
    OTHER = 2

    def __repr__(self):
        return f"<{names[self.value]}>"

    @classmethod
    def _missing_(cls, value):
        unknown.append(value)
        return cls.OTHER


class Planet(Enum):
    EARTH = (1.0, 2.0)

    def __init__(self, mass, radius):
        self.mass = mass * scale
        self.radius = radius

    @property
    def size(self):
        return self.radius * scale


class Rank(IntEnum):
    FIRST = 1

    def label(self):
        return names[self]


level = Level.LOW
# %%
names[1] = "uno"
# %%
print(level, f"{level}")
# %%
colors = [Color(value) for value in [1, 7, 9]]
# %%
print(unknown)
# %%
colors
# %%
Color.RED
# %%
scale = 3.0
# %%
print(Planet.EARTH.mass, Planet.EARTH.size)
# %%
names[2] = "dos"
# %%
print([str(each) for each in Level], Rank.FIRST.label(), Rank.FIRST + 1, Level["HIGH"], Level(2))
# %%
print(level is Level.LOW, colors[1] is Color.OTHER, Level.HIGH.value + 1)
