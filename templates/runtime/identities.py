"""Values that pickle copies although the notebook tells them by identity, or sees their order.

A float that is not a number equals nothing, so lists and dictionaries find it by identity; some
texts of the standard library are compared by identity; sets are iterated in the order that
their history gave them.
"""

from __future__ import annotations

import argparse
import math
import secrets
import struct
import sys
from collections.abc import Iterable, Iterator
from typing import Any

MARKS: tuple[tuple[bytes, type], ...] = (
    (b"G\x7f\xf8\0\0\0\0\0\0", float),
    (b"G\xff\xf8\0\0\0\0\0\0", float),
    (argparse.SUPPRESS.encode(), str),
)
"""What is in a pickle in which such values may be, with their type."""

SET_MARKS = (b"\x8f\x94", b"\x91\x94")
_SUPPRESS = "suppress"
_NAN = math.nan
_PROCESS = secrets.token_hex(4)
_MOST_KNOWN = 1000
_nans: dict[str, float] = {}
_names: dict[int, str] = {}


class Names:
    """Gives the values of one graph names, by which they are found again."""

    def __init__(self, odd_sets: Iterable[Any] = ()) -> None:
        self._here: dict[int, str] = {}
        self._sets: dict[int, tuple[Any, ...]] = {}
        for number, (value, recipe) in enumerate(odd_sets):
            self._sets[id(value)] = ("set", number, type(value), *recipe)

    def of(self, value: Any) -> Any:
        """Give the name of a value, or `None`."""
        kind = type(value)
        if kind is float:
            return self._of_nan(value) if value != value else None  # noqa: PLR0124
        if kind is str:
            return _SUPPRESS if value is argparse.SUPPRESS else None
        if kind is set or kind is frozenset:
            return self._sets.get(id(value))
        return None

    def _of_nan(self, value: float) -> str:
        """Give the name of a float that is not a number, in all processes if there are few."""
        if value is _NAN:
            return "nan math"
        numpy = sys.modules.get("numpy")
        if numpy is not None and value is numpy.nan:
            return "nan numpy"
        name = _names.get(id(value)) or self._here.get(id(value))
        if name is None and len(_nans) < _MOST_KNOWN:
            name = f"nan {_PROCESS} {len(_nans)}"
            _nans[name], _names[id(value)] = value, name
        elif name is None:
            name = self._here[id(value)] = f"nan {len(self._here)}"
        return name


class Named:
    """Gives the values that names of one graph stand for."""

    def __init__(self) -> None:
        self._here: dict[Any, Any] = {}

    def find(self, name: Any) -> Any:
        """Give the value of a name."""
        if name == _SUPPRESS:
            return argparse.SUPPRESS
        if isinstance(name, tuple):
            key, (kind, items, size, way) = name[:2], name[2:]
            if key not in self._here:
                self._here[key] = _WAYS[way](kind, items, size)
            return self._here[key]
        return self._find_nan(name)

    def _find_nan(self, name: str) -> float:
        if name == "nan math":
            return _NAN
        if name == "nan numpy":
            import numpy as np

            return np.nan
        known = _nans if name.count(" ") > 1 else self._here
        if name not in known:
            known[name] = float("nan")
            if known is _nans:
                _names[id(known[name])] = name
        return known[name]


# Sets.

_ATOMS = frozenset((int, str, float, bytes, bool, type(None)))
_LIBRARIES = frozenset(("builtins", "numpy", "pandas", "datetime", "decimal", "fractions", "uuid"))
_ENTRY = 2 * struct.calcsize("P")
_LEAST = 8
_LARGEST = 1 << 18
_NEAR = 9


def odd_sets(memo: dict[int, tuple[int, Any]]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Give the sets among written values whose order would change, with how to make them."""
    for _, value in memo.values():
        if (type(value) is set or type(value) is frozenset) and len(value) > 1:
            recipe = _recipe(value)
            if recipe is not None:
                yield value, recipe


def _recipe(value: Any) -> tuple[list[Any], int, str] | None:
    kind, items, size = type(value), list(value), _table(value)
    if len(items) > _LARGEST or not all(map(_hashes_alike, items)):
        return None
    found = None
    for way, make in _WAYS.items():
        made = make(kind, items, size)
        if all(one is other for one, other in zip(made, items, strict=True)):
            found = found or (items, size, way)
            if _table(made) == size:
                found = items, size, way
                break
    return None if found is None or found[2] == "plain" else found


def _hashes_alike(item: Any) -> bool:
    """Whether an element has the same hash elsewhere, and no code of the notebook gives it."""
    kind = type(item)
    if kind in _ATOMS:
        return bool(item == item)  # noqa: PLR0124
    if kind is tuple or kind is frozenset:
        return all(map(_hashes_alike, item))
    return kind.__module__.partition(".")[0] in _LIBRARIES and kind.__hash__ is not object.__hash__


def _table(value: Any) -> int:
    """Give the size of the table behind a set: with it, the hashes decide on the order."""
    return (sys.getsizeof(value) - sys.getsizeof(type(value)())) // _ENTRY or _LEAST


def _plain(kind: Any, items: list[Any], _size: int) -> Any:
    made: set[Any] = set()
    made.update(items)
    return made if kind is set else frozenset(items)


def _copied(kind: Any, items: list[Any], size: int) -> Any:
    """Make a set from another one: it gets a smaller table than one that has grown."""
    return kind(_plain(set, items, size))


def _emptied(kind: Any, items: list[Any], size: int) -> Any:
    """Make a set in a large table, most of whose elements were taken out again."""
    if size > _LARGEST:
        return _plain(kind, items, size)
    homes = {hash(item) & (size - 1) for item in items}
    near = {home + step for home in homes for step in range(-_NEAR, _NEAR + 1)}
    free = [slot for slot in range(size) if slot not in near]
    free += [slot for slot in range(size) if slot in near and slot not in homes]
    taken = set(items)
    fillers = [_unlike(taken, slot, size) for slot in free[: size // 4]]
    grown = set(fillers)
    made = grown.copy()
    made.update(items)
    for each in fillers:
        made.discard(each)
    return made if kind is set else frozenset(made)


def _unlike(taken: set[Any], slot: int, size: int) -> int:
    while slot in taken:
        slot += size
    return slot


_WAYS = {"plain": _plain, "copied": _copied, "emptied": _emptied}
