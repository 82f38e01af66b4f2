# compile: --split cells
# %%
from collections import deque
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

unit, word = {"u": "kg"}, "first"


class Weight:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"{self.value} {unit['u']} {word}"


class Message:
    shown = 0

    def __str__(self):
        Message.shown += 1
        return f"{word} {unit['u']}"


@dataclass
class Parcel:
    weight: Weight


class Refused(Exception):
    pass


weights = [Weight(1), Weight(2)]
nested, queue = {"a": {"b": [Weight(3)]}}, deque([Weight(4)])
space, part, parcel = SimpleNamespace(w=Weight(5)), partial(print, Weight(6)), Parcel(Weight(7))
error, own = ValueError(Message()), Refused(Message())
# %%
unit["u"] = "lb"
# %%
weights
# %%
word = "second"
# %%
weights[0], 5
# %%
nested
# %%
queue
# %%
space
# %%
parcel
# %%
part
# %%
unit["u"] = "t"
# %%
print(weights, nested, parcel, f"{queue}", "%s" % space, str(part), repr(weights))
# %%
print(error)
# %%
text = f"{own}: {error}"
# %%
try:
    assert False, Message()
except AssertionError as failed:
    print(failed)
# %%
print(Message.shown, text)
