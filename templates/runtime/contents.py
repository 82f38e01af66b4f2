"""Objects within values that can change and be shared, and whether one has changed.

Looked into are containers, instances of the notebook's classes, and arrays and frames of objects.
Objects of libraries are not, nor instances of classes derived from theirs: they note things of
their own in themselves. Nor are functions: what they read is given to every stage that calls one.
"""

from __future__ import annotations

import functools
import math
import sys
import types
import zlib
from collections import deque
from typing import Any

from .arrays import find_numpy_array
from .caches import results_of
from .definitions import of_notebook
from .missing import MISSING

_PLAIN = (int, float, complex, bool, str, bytes, range, slice, type(None))
_ATOMS = frozenset([*_PLAIN, type, types.ModuleType, types.BuiltinFunctionType, type(MISSING)])
_NO_OBJECTS = (tuple, types.MethodType, functools._lru_cache_wrapper)
_MOST = 1_000_000
_MOST_BYTES = 1 << 25
_NOT_LOOKED_AT: list[Any] = []
"""This list, not one like it."""

State = tuple[list[Any], ...]


def objects_in(value: Any) -> list[Any]:
    """Give the objects that can change, in an order that storing and loading keeps.

    Beyond a number of elements there are none.
    """
    found: list[Any] = []
    seen: set[int] = set()
    waiting, left = [value], _MOST
    while waiting:
        each = waiting.pop()
        if type(each) in _ATOMS or id(each) in seen:
            continue
        seen.add(id(each))
        parts = _parts(each)
        if parts is None:
            continue
        if not isinstance(each, _NO_OBJECTS):
            found.append(each)
        for part in parts:
            left -= len(part)
            if left > 0 and not _ATOMS.issuperset(map(type, part)):
                waiting.extend(reversed(part))
        if left < 0:
            return []
    return found


def identity_of(value: Any) -> int:
    """Give what is the same for objects that see each other's changes."""
    numpy = find_numpy_array(value)
    while numpy is not None and isinstance(value.base, numpy.ndarray):
        value = value.base
    return id(value)


class States:
    """What objects are like at one time, as far as that is cheap to know."""

    def __init__(self) -> None:
        self._left: float = _MOST_BYTES
        self._states: dict[int, tuple[Any, State]] = {}

    def note(self, values: list[Any]) -> None:
        """Note what each is like now, once; not of what is too much to look at."""
        for value in values:
            if id(value) not in self._states:
                state = self._state(value)
                if not any(part is _NOT_LOOKED_AT for part in state):
                    self._states[id(value)] = value, state

    def changed(self, value: Any) -> bool:
        """Tell whether an object is another than when it was noted."""
        noted = self._states.get(id(value))
        if noted is None:
            return False
        self._left = math.inf  # it was cheap enough to be noted
        now = self._state(value)
        return len(now) != len(noted[1]) or not all(map(_same, noted[1], now))

    def _state(self, value: Any) -> State:
        if find_numpy_array(value) is not None:
            return ([value.shape, str(value.dtype)], self._digest(value))
        manager = _manager(value)
        if manager is not None:
            return (*map(_index, manager.axes), *self._columns(manager))
        if _is_index(value):
            return (_index(value),)
        parts = tuple(_parts(value) or ())
        return (*parts, [*dict.keys(value)]) if issubclass(type(value), dict) else parts

    def _columns(self, manager: Any) -> list[list[Any]]:
        """Give the content of each column, however they are grouped in blocks."""
        found: dict[int, list[Any]] = {}
        for block in manager.blocks:
            values = block.values
            if find_numpy_array(values) is None:
                continue
            rows = values if values.ndim > 1 else [values]
            for place, row in zip(block.mgr_locs, rows, strict=False):
                found[place] = self._digest(row)
        return [found[place] for place in sorted(found)]

    def _digest(self, array: Any) -> list[Any]:
        if array.dtype == object:
            return _elements(array)
        self._left -= array.nbytes
        if array.dtype.hasobject or self._left < 0:
            return _NOT_LOOKED_AT
        numpy = find_numpy_array(array)
        plain = numpy.ascontiguousarray(numpy.asarray(array)).reshape(-1)
        return [zlib.crc32(plain.view(numpy.uint8).data)]


def _parts(value: Any) -> list[list[Any]] | None:
    """Give what an object holds; `None` if it is not looked into."""
    parts = _items(value, type(value))
    if _is_wholly_own(type(value)):
        attributes = _attributes(value)
        parts = parts or []
        if type(attributes) is dict:
            parts += [[*attributes], [*attributes.values()]]
    return parts


def _is_wholly_own(cls: type) -> bool:
    """Whether a class is the notebook's and no library notes things in its instances."""
    known = sys.stdlib_module_names
    return of_notebook(cls) and all(
        of_notebook(base) or base.__module__.partition(".")[0] in known for base in cls.__mro__
    )


def _attributes(value: Any) -> Any:
    try:
        return object.__getattribute__(value, "__dict__")
    except AttributeError:
        return None


def _items(value: Any, cls: type) -> list[list[Any]] | None:
    # By its type: what stands in for a container only says that it is one.
    for kind in (list, tuple, deque):
        if issubclass(cls, kind):
            return [[*kind.__iter__(value)]]
    if issubclass(cls, dict):
        return [[*dict.values(value)]]
    if cls is set or cls is bytearray:
        return [[*value]] if cls is set else [[bytes(value)]]
    if cls is types.MethodType:
        return [[value.__self__]]
    if cls is functools.partial:
        return [[value.func, *value.args, *value.keywords.values()]]
    if cls is functools._lru_cache_wrapper:
        return [results_of(value)]
    if find_numpy_array(value) is not None:
        return [_elements(value) if value.dtype == object else []]
    manager = _manager(value)
    if manager is not None:
        arrays = [each.values for each in manager.blocks]
        arrays = [each for each in arrays if find_numpy_array(each) is not None]
        return [_elements(each) for each in arrays if each.dtype == object] + [[*manager.axes]]
    return [[]] if _is_index(value) else None


def _elements(array: Any) -> list[Any]:
    return array.ravel("K").tolist()


def _manager(value: Any) -> Any:
    pandas = sys.modules.get("pandas")
    kinds = (getattr(pandas, "DataFrame", ()), getattr(pandas, "Series", ()))
    return getattr(value, "_mgr", None) if isinstance(value, kinds) else None


def _is_index(value: Any) -> bool:
    return isinstance(value, getattr(sys.modules.get("pandas"), "Index", ()))


def _index(index: Any) -> list[Any]:
    return [len(index), *index.names]


def _same(one: list[Any], other: list[Any]) -> bool:
    return len(one) == len(other) and all(map(_is_same, one, other))


def _is_same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if type(one) is tuple and type(other) is tuple:
        return _same([*one], [*other])
    return type(one) is type(other) and type(one) in _ATOMS and repr(one) == repr(other)
