"""The text of values is what IPython prints."""

from __future__ import annotations

import collections
import datetime
import importlib
import random
import re
import string
import sys
import types

import pytest

ipython = pytest.importorskip("IPython.lib.pretty")


class Plain:
    def __repr__(self):
        return "Plain(\n  lines\n)"


class Shy:
    pass


def recursive():
    value = [1]
    value.append(value)
    return {"self": value, "tuple": (value,)}


VALUES = {
    "scalars": [1, 1.5, None, True, ..., "a'b", b"x", 1j, 10**40, float("nan")],
    "empty": [[], (), {}, set(), frozenset(), "", collections.Counter(), collections.OrderedDict()],
    "one-tuple": ("x" * 90,),
    "long-list": list(range(5000)),
    "long-set": set(range(3000)),
    "wide-dict": {f"key number {n}": [n] * (n % 7) for n in range(40)},
    "nested": [{"a": [("x" * n, {n: {n}}) for n in range(30)]}, ["y" * 78], ["z" * 79]],
    "mixed-set": {1, "a", None, (1, 2)},
    "recursive": recursive(),
    "collections": [
        collections.defaultdict(list, {"a": [1]}),
        collections.OrderedDict(a=1, b=2),
        collections.deque(range(40), maxlen=50),
        collections.deque("ab"),
        collections.Counter("hello world"),
        collections.UserList([1, 2]),
        collections.namedtuple("Point", "x y")(1, 2),
    ],
    "types": [int, dict, collections.OrderedDict, re.Pattern, type(None)],
    "functions": [len, print, re.sub, string.capwords, [].append],
    "patterns": [re.compile(r"\d+\\x"), re.compile("a", re.IGNORECASE | re.DOTALL)],
    "errors": [ValueError("x", 1), KeyError("k"), re.error("bad")],
    "namespaces": [types.SimpleNamespace(a=1, b="x" * 80), types.MappingProxyType({"a": 1})],
    "times": [datetime.datetime(2020, 1, 2), datetime.timedelta(3), datetime.date(2020, 1, 1)],
    "ranges": [range(3), slice(1, 2), range(0, 10, 3)],
    "newlines": [Plain(), [Plain(), {"a": Plain()}]],
    "module": [sys, re],
    "shy": [Shy],
}


@pytest.fixture
def pretty(project):
    """Give the function under test."""
    return importlib.import_module("shop.runtime.pretty").pretty


@pytest.mark.parametrize("name", VALUES)
def test_same_as_ipython(pretty, name):
    assert pretty(VALUES[name]) == ipython.pretty(VALUES[name])


def test_generated_values_are_the_same(pretty):
    source = random.Random(5)
    for _ in range(400):
        value = generated(source, 4)
        assert pretty(value) == ipython.pretty(value)


def generated(source, depth):
    """Give a random nested value."""
    if depth == 0 or source.random() < 0.2:
        return source.choice(["w" * source.randint(0, 90), source.random(), 7, None])
    items = [generated(source, depth - 1) for _ in range(source.randint(0, 9))]
    kind = source.choice(["list", "tuple", "dict", "set"])
    if kind == "set":
        return {repr(each) for each in items}
    if kind == "dict":
        return {f"k{n}": each for n, each in enumerate(items)}
    return tuple(items) if kind == "tuple" else items


@pytest.mark.parametrize("library", ["numpy", "pandas"])
def test_library_values_are_the_same(pretty, library):
    module = pytest.importorskip(library)
    if library == "numpy":
        values = [module.arange(2000.0), module.eye(3), module.int64(3), module.float32(1.5)]
    else:
        frame = module.DataFrame({f"column {n}": range(100) for n in range(30)})
        values = [frame, frame["column 1"], frame.index, frame.dtypes, [frame, {"a": frame}]]
    for value in values:
        assert pretty(value) == ipython.pretty(value)


def test_notebook_definitions_are_main(shop, pretty):
    functions = importlib.import_module("shop.functions")
    assert pretty(functions.Sale) == "__main__.Sale"
    assert re.fullmatch(r"<__main__.Sale at 0x[0-9a-f]+>", pretty(functions.Sale(1, 2.0)))
    assert pretty(functions.Sale.__init__) == "<function __main__.Sale.__init__(self, day, amount)>"
    load = importlib.import_module("shop.stages.load")
    rounding = load.load.__code__.co_consts
    made = [each for each in rounding if isinstance(each, types.CodeType)]
    function = types.FunctionType(made[-1], vars(load))
    assert pretty(function) == "<function __main__.<lambda>(value)>"
