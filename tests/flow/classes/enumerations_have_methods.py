# %%
from enum import Enum, Flag, IntEnum
names, unknown, scale = {1: "one"}, [], 2
class E(Enum):
    A = 1
    B = 2
    def __str__(self):
        return names[self.value]
class R(Enum):
    A = 1
    def __repr__(self):
        return names[self.value]
class Color(Enum):
    RED = 1
    OTHER = 2
    @classmethod
    def _missing_(cls, value):
        unknown.append(value)
        return cls.OTHER
class Planet(Enum):
    EARTH = (1.0, 2.0)
    def __init__(self, mass, radius):
        self.mass = mass * scale
    @property
    def size(self):
        return self.mass * names[1]
class Access(Flag):
    READ = 1
    WRITE = 2
    def __repr__(self):
        return names[1]
class Level(IntEnum):
    LOW = 1
class Plain(Enum):
    A = 1
e = E.A
# %%
# expect: reads=e,names
print(e)
# %%
# expect: reads=E,names
x = f"{E.B}"
# %%
# expect: reads=R,names
R.A
# %%
# expect: reads=R,names
[R.A]
# %%
# expect: reads=E,names
print(list(E)[0])
# %%
# expect: reads=E,names
x = [str(one) for one in E]
# %%
# expect: reads=E,names
print(E["A"], E(1))
# %%
# expect: reads=Color,unknown mutates=unknown
c = Color(7)
# %%
# expect: reads=Planet,names
Planet.EARTH.size
# %%
# expect: reads=Level,Plain
print(Level.LOW, Plain.A, Plain(1), Plain["A"], [p for p in Plain])
# %%
# expect: reads=E
x = E.A.value + 1
# %%
f = Access.READ | Access.WRITE
# %%
# expect: reads=f,names
print([f])
