"""Digest trees: what a value is, in a form that two processes can compare.

Classes and functions that the notebook itself defines live in `__main__` there and in a module of
the package here: both are written as `~Name`, so that their objects compare by state.
"""

from __future__ import annotations

import abc
import enum
import functools
import re
import sys
import types
import typing
from collections import OrderedDict, defaultdict, deque
from hashlib import blake2b
from pathlib import PurePath
from typing import Any

from . import frames, libraries
from .nodes import Node, Numbers, Opaque, leaf, node, numbers_of
from .tracebacks import Places

MOST_VISITS = 3_000_000
"""Values visited in one tree before it is called too large."""

MOST_KEPT = 4_000
"""Nodes of one tree that keep their children; those after have only their hash."""

DEEPEST = 200


PLAIN_BASES = (object, dict, OrderedDict, list, deque, set, abc.ABC, typing.Generic, typing.Protocol)
"""Classes of libraries that keep nothing but attributes, slots and items."""


class TooLarge(Exception):
    """The value has more parts than are looked at."""


class Digester:
    """Makes trees of values. One for each process."""

    def __init__(self, own: tuple[str, ...], numbers: Numbers, folders: dict[str, str] | None = None) -> None:
        self.own = own
        self.numbers = numbers
        self.folders = folders or {}
        self.places = Places([name for name in own if name != "__main__"])
        self.stack: list[int] = []
        self.done: dict[int, tuple[Any, Node]] = {}
        self.visits = 0
        self.kept = 0

    def tree(self, value: Any) -> Node:
        """The tree of one name's value."""
        self.stack, self.done, self.visits, self.kept = [], {}, 0, 0
        try:
            return self.put(value)
        except TooLarge:
            return leaf("opaque", type_text(type(value), self.own), opaque="it has too many parts")
        except RecursionError:
            return leaf("opaque", type_text(type(value), self.own), opaque="it is nested too deeply")

    # The walk.

    def put(self, value: Any) -> Node:
        self.visits += 1
        if self.visits > MOST_VISITS:
            raise TooLarge
        scalar = scalar_node(value)
        if scalar is not None:
            return leaf("str", self.place(self.places.text(value))) if scalar["k"] == "str" else scalar
        key = id(value)
        if key in self.stack:
            return leaf("cycle", str(len(self.stack) - self.stack.index(key)))
        if key in self.done:
            return self.done[key][1]
        if len(self.stack) > DEEPEST:
            return leaf("opaque", type_text(type(value), self.own), opaque="it is nested too deeply")
        self.stack.append(key)
        try:
            made = self.compound(value)
        finally:
            self.stack.pop()
        self.done[key] = (value, made)
        return made

    def make(self, kind: str, text: str, children: list[tuple[str, Node]]) -> Node:
        """A node that keeps its children while there is room."""
        self.kept += len(children)
        return node(kind, text, children, keep=self.kept <= MOST_KEPT)

    def compound(self, value: Any) -> Node:
        kind = type(value)
        if kind in (list, tuple, deque):
            return self.sequence(kind.__name__, value)
        if kind in (dict, OrderedDict, defaultdict):
            return self.mapping(kind.__name__, value)
        if kind in (set, frozenset):
            return self.unordered(kind.__name__, value)
        for handler in (self.code, libraries.digest, frames.digest):
            try:
                made = handler(value) if handler == self.code else handler(self, value)
            except Opaque as why:
                return leaf("opaque", type_text(kind, self.own), opaque=str(why))
            if made is not None:
                return made
        if isinstance(value, PurePath) and not self.is_own(kind.__module__):
            return leaf("path", f"{kind.__name__} {self.place(str(value))}")
        return self.object(value)

    def place(self, text: str) -> str:
        """A text in which the folders of this run have the names that they have in every run."""
        for folder, name in self.folders.items():
            if folder in text:
                text = text.replace(folder, name)
        return text

    def sequence(self, kind: str, value: Any) -> Node:
        items = list(value)
        data = numbers_of(items) if len(items) > 16 else None
        if data is not None:
            return self.numbers.node(kind, str(len(items)), *data)
        return self.make(kind, str(len(items)), [(f"[{i}]", self.put(item)) for i, item in enumerate(items)])

    def mapping(self, kind: str, value: Any) -> Node:
        children = []
        for key, item in list(value.items()):
            name = f"[{short(self.place(key) if isinstance(key, str) else key)}]"
            if not isinstance(key, (str, int)):
                children.append((f"key {name}", self.put(key)))
            elif not isinstance(key, str):
                name = f"[{type(key).__name__} {key}]" if type(key) is not int else name
            children.append((name, self.put(item)))
        return self.make(kind, str(len(value)), children)

    def unordered(self, kind: str, value: Any) -> Node:
        nodes = sorted((self.put(item) for item in value), key=lambda made: made["h"])
        return self.make(kind, str(len(nodes)), [(f"{{{made['t'][:40]}}}", made) for made in nodes])

    # Code: by name, since the package writes it in other words.

    def code(self, value: Any) -> Node | None:
        if isinstance(value, types.ModuleType):
            return leaf("module", self.module(value.__name__))
        if isinstance(value, type):
            return self.classes(value)
        if isinstance(value, functools.partial):
            if self.is_own(getattr(value.func, "__module__", "")):
                return self.function(value.func)
            parts = [
                (".func", self.put(value.func)),
                (".args", self.put(value.args)),
                (".keywords", self.put(value.keywords)),
            ]
            return self.make("partial", "", parts)
        if isinstance(value, types.MethodType):
            return self.make("method", value.__name__, [(".__self__", self.put(value.__self__))])
        if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.WrapperDescriptorType)):
            return self.function(value)
        if isinstance(value, functools._lru_cache_wrapper):
            return self.function(value.__wrapped__)
        if isinstance(value, enum.Enum):
            return leaf("enum", f"{type_text(type(value), self.own)}.{value.name}")
        return None

    def function(self, value: Any) -> Node:
        module = getattr(value, "__module__", None) or ""
        return leaf("function", own_name(value.__name__) if self.is_own(module) else f"{module}.{value.__qualname__}")

    def classes(self, value: type) -> Node:
        text = type_text(value, self.own)
        if not self.is_own(value.__module__):
            return leaf("class", text)
        skip = ("__dict__", "__weakref__", "__module__", "__qualname__", "__doc__", "__annotations__", "__slots__")
        children = []
        for name in sorted(vars(value)):
            item = vars(value)[name]
            plain = not name.startswith("__") and not name.startswith("_abc_") and name not in skip
            if plain and not callable(item) and not hasattr(type(item), "__get__"):
                children.append((f".{name}", self.put(item)))
        return self.make("class", text, children)

    # Everything else: by type and state.

    def object(self, value: Any) -> Node:
        kind = type(value)
        text = type_text(kind, self.own)
        try:
            parts = bare(value, self.own) if self.is_own(kind.__module__) else reduced(value)
        except Exception as error:  # noqa: BLE001 - a user's own __reduce__ may raise anything
            state = getattr(value, "__dict__", None)
            if not isinstance(state, dict):
                return leaf("opaque", text, opaque=f"it has no state that can be read ({type(error).__name__})")
            parts = {"state": state}
        children = []
        for name, part in parts.items():
            if name == "state" and isinstance(part, dict) and all(isinstance(key, str) for key in part):
                children += [(f".{key}", self.put(part[key])) for key in sorted(part) if counts(value, kind, key)]
            else:
                children.append((f"<{name}>", self.put(part)))
        if not children and not self.is_own(kind.__module__) and not hasattr(value, "__dict__"):
            return leaf("object", text, shown=safe_repr(value))
        return self.make("object", text, children)

    # Names.

    def is_own(self, module: str | None) -> bool:
        return is_own(module, self.own)

    def module(self, name: str) -> str:
        return "~" if self.is_own(name) else name


def scalar_node(value: Any) -> Node | None:
    """The node of a plain immutable value; None for any other."""
    kind = type(value)
    if value is None or kind is bool or value is Ellipsis or value is NotImplemented:
        return leaf("constant", repr(value))
    if kind is int:
        return leaf("int", repr(value) if abs(value) < 1 << 2048 else hex(value), number=True)
    if kind is float:
        return leaf("float", repr(value), number=True)
    if kind is complex:
        return leaf("complex", repr(value))
    if kind is str:
        return leaf("str", value)
    if kind in (bytes, bytearray):
        return leaf(kind.__name__, repr(bytes(value[:200])), content=bytes(value))
    if kind in (range, slice):
        return leaf(kind.__name__, repr(value))
    return None


def reduced(value: Any) -> dict[str, Any]:
    """What makes the object again: the arguments of its making, its state, its items."""
    kind = type(value)
    plain = (
        kind.__reduce_ex__ is object.__reduce_ex__
        and kind.__reduce__ is object.__reduce__
        and getattr(kind, "__getstate__", None) is getattr(object, "__getstate__", None)
        and not hasattr(kind, "__getnewargs__")
        and not hasattr(kind, "__getnewargs_ex__")
        and hasattr(value, "__dict__")
        and not issubclass(kind, (list, dict, set, frozenset, tuple, str, int, float, bytes))
    )
    if plain:
        return {"state": vars(value) | slots(value)}
    made = value.__reduce_ex__(4)
    if isinstance(made, str):
        return {"name": made}
    parts: dict[str, Any] = {}
    arguments = [item for item in made[1] if not isinstance(item, type)]
    if arguments:
        parts["arguments"] = arguments
    state = libraries.without_counters(kind, made[2] if len(made) > 2 else None)
    if isinstance(state, tuple) and len(state) == 2 and all(isinstance(half, dict | None) for half in state):
        state = (state[0] or {}) | (state[1] or {})
    if state is not None:
        parts["state"] = state
    if len(made) > 3 and made[3] is not None:
        parts["items"] = list(made[3])
    if len(made) > 4 and made[4] is not None:
        parts["entries"] = dict(made[4])
    return parts


def bare(value: Any, own: tuple[str, ...]) -> dict[str, Any]:
    """All that an object of the notebook's own class holds, whatever the class says of how to copy it."""
    kind = type(value)
    library = [each for each in kind.__mro__ if not is_own(each.__module__, own)]
    if any(each not in PLAIN_BASES and each.__module__ != "collections.abc" for each in library):
        return reduced(value)
    parts: dict[str, Any] = {"state": getattr(value, "__dict__", {}) | slots(value)}
    if issubclass(kind, dict):
        parts["entries"] = dict(dict.items(value))
    elif issubclass(kind, (list, deque)):
        parts["items"] = list(list.__iter__(value) if issubclass(kind, list) else deque.__iter__(value))
    elif issubclass(kind, set):
        parts["items"] = set(set.__iter__(value))
    return parts


def slots(value: Any) -> dict[str, Any]:
    """The values of an object's slots."""
    found = {}
    for kind in type(value).__mro__:
        names = kind.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(value, name):
                found[name] = getattr(value, name)
    return found


def counts(value: Any, kind: type, key: str) -> bool:
    """Whether an attribute is state, rather than something kept to be quick."""
    if key in ("_cache", "_memo", "__weakref__") or libraries.is_note(kind, key):
        return False
    on_class = getattr(kind, key, None)
    return not isinstance(on_class, functools.cached_property) and type(on_class).__name__ != "CachedProperty"


def is_own(module: str | None, own: tuple[str, ...]) -> bool:
    """Whether a module is the notebook itself, or the package's copy of it."""
    return bool(module) and any(module == name or module.startswith(f"{name}.") for name in own)


def own_name(name: str) -> str:
    """A name of the notebook: without the function that encloses it, or the number of a version."""
    return "~" + re.sub(r"_\d+$", "", name.rpartition("<locals>.")[2])


def type_text(kind: type, own: tuple[str, ...]) -> str:
    """The type as it is written in a tree."""
    module = getattr(kind, "__module__", "") or ""
    if is_own(module, own):
        return own_name(kind.__qualname__)
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


def short(value: Any) -> str:
    """A key of a mapping, in a path."""
    text = repr(value) if isinstance(value, (str, int, float, bool, bytes, tuple)) else type(value).__name__
    return text if len(text) <= 60 else text[:57] + "..." + blake2b(text.encode(), digest_size=4).hexdigest()


def safe_repr(value: Any) -> str:
    """`repr` without the place in memory; empty where it fails."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a library's own __repr__ may raise anything
        return ""
    return re.sub(r"\b0x[0-9a-fA-F]{6,}\b", "0x…", text)[:2000]


def module_of(name: str) -> types.ModuleType | None:
    """A library, only if the notebook has imported it."""
    return sys.modules.get(name)
