# %% [markdown]
# ## Make
# %%
import abc
import typing

import numpy as np

limits = np.finfo(np.float32)
names = ["a"]
if names:

    class Shape(abc.ABC):
        known = list(names)

    class Record(typing.TypedDict, total=False):
        a: int

    class Whole(Record):
        b: typing.Required[str]

    @Shape.register
    class Square:
        side = len(names)

    Shape.register(dict)
record, square = Record(a=1), Square()
# %% [markdown]
# ## Use
# %%
names.append("b")
print(isinstance(square, Shape), issubclass(dict, Shape), isinstance([], Shape), Shape.known)
print(Whole(b="x"), sorted(Whole.__required_keys__), Record.__total__, typing.get_type_hints(Whole), limits.eps)
record["a"] = 2
# %% [markdown]
# ## Show
# %%
print(record, isinstance({}, Shape), isinstance(Square(), Shape), names, limits.max)
