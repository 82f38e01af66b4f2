# %% [markdown]
# ## Make
# %%
import enum


class Planet(enum.Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def __str__(self):
        return f"<{self.name.lower()}>"

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH


class Level(enum.IntEnum):
    LOW = 1, "low"
    HIGH = 2, "high"

    def __new__(cls, value, label):
        made = int.__new__(cls, value)
        made._value_ = value
        made.label = label
        return made

    def __format__(self, spec):
        return self.label


class Operation(enum.Enum):
    ADD = enum.member(lambda a, b: a + b)

    def __call__(self, *args):
        return self.value(*args)


class Access(enum.Flag, boundary=enum.KEEP):
    READ = 1
    WRITE = 2
    BOTH = 3


values = [Planet.MARS, Level.HIGH, Operation.ADD, Access.READ | Access.WRITE, Access(9)]
if len(values) == 5:
    Planet.MARS.moons = ["Phobos"]
# %% [markdown]
# ## Use
# %%
planet, level, operation, both, odd = values
planet.moons.append("Deimos")
print(planet, planet.mass, Planet(7) is Planet.EARTH, f"{level}", level + 1, operation(1, 2))
# %% [markdown]
# ## Show
# %%
print(planet.moons, Planet.MARS.moons is planet.moons, both is Access.BOTH, odd, Access(17), list(Access))
print([str(each) for each in Planet], Level(1).label, Level["HIGH"] is level, operation is Operation.ADD)
