# compile: --split cells
# %%
from collections.abc import Mapping

asked, limit = [], {"high": 5}


class Point:
    __match_args__ = ("x",)

    @property
    def x(self):
        asked.append("x")
        return limit["high"]

    @property
    def y(self):
        asked.append("y")
        return limit["high"]


class Any:
    def __eq__(self, other):
        asked.append(other)
        return True

    __hash__ = None


class Options:
    ANY = Any()


class Table(Mapping):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter("a")

    def __getitem__(self, key):
        asked.append(key)
        return limit["high"]


point, table = Point(), Table()
# %%
limit["high"] = 7
# %%
match point:
    case Point(y=7):
        found = "keyword"
# %%
print(found, asked)
# %%
match point:
    case Point(7):
        found = "position"
# %%
print(found, asked)
# %%
match 5:
    case Options.ANY:
        found = "value"
# %%
print(found, asked)
# %%
match table:
    case {"a": value}:
        found = value
# %%
print(found, asked)
