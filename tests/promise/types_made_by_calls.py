# %%
import types
from dataclasses import make_dataclass
from typing import Generic, NewType, TypeVar
T = TypeVar("T")
Age = NewType("Age", int)
class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value
Point = make_dataclass("Point", [("x", int), ("tags", list)])
point = Point(1, [])
box = Box[list]([1])
state = types.ModuleType("state")
state.n = 1
# %% [markdown]
# # Use
# %%
point.tags.append(1)
box.value.append(2)
state.n += 1
age = Age(3)
# %% [markdown]
# # Show
# %%
print(point, box.value, box.__orig_class__, state.n, age, Age.__name__)
