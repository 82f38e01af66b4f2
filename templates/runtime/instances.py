"""Instances of the notebook's classes, made again without running the notebook's code.

What a class defines for copying (`__reduce__`, `__getstate__`, `__new__` and so on) is for the
notebook's own copies: the notebook does not copy at a cut, so there an instance is made bare
and given exactly the attributes and items it had.
"""

from __future__ import annotations

import abc
import argparse
import sys
import types
import typing
from collections import OrderedDict
from typing import Any

from .definitions import of_notebook
from .derived import is_plain, put_plainly, reduce_derived

Reduced = tuple[Any, ...]

_HOOKS = (
    *("__getstate__", "__setstate__", "__reduce__", "__reduce_ex__"),
    *("__getnewargs__", "__getnewargs_ex__", "__new__"),
    *("__getattr__", "__getattribute__", "__setattr__"),
)
_HOOKS_OF: dict[type, tuple[str, ...]] = {
    dict: ("__setitem__", "items", "__iter__"),
    OrderedDict: ("__setitem__", "items", "__iter__"),
    list: ("append", "extend", "__iter__"),
    set: ("__init__", "__iter__"),
    object: (),
}
_NO_STATE = (abc.ABC, typing.Generic, typing.Protocol)
_REFERENCES = 3
"""How many references `sys.getrefcount` counts to attributes that only their instance holds."""

_ways: dict[type, tuple[type, bool] | None] = {}
_answering: dict[type, bool] = {}


def reduce_instance(value: Any) -> Reduced | None:
    """Say how to make an instance again; `None` leaves it to pickle."""
    cls = type(value)
    if cls not in _ways:
        _ways[cls] = _way(cls)
    way = _ways[cls]
    if way is None:
        return reduce_derived(value) or _reduce_answering(value)
    base, hooked = way
    try:
        attributes = object.__getattribute__(value, "__dict__")
    except AttributeError:
        attributes = None
    shared = attributes is not None and sys.getrefcount(attributes) > _REFERENCES
    if not hooked and not shared:
        return None
    holder = _holder(cls, attributes) if shared else None
    state = (attributes, holder, _slots(cls, value), _items(base, value))
    return _make_instance, (base, cls), state, None, None, _fill_instance


def _reduce_answering(value: Any) -> Reduced | None:
    """Reduce what answers for attributes that it does not have: pickle would ask it for a
    `__setstate__` before it has any, and its answer may need one.
    """
    cls = type(value)
    if cls not in _answering:
        own = any(_defines(cls, name) for name in ("__getattr__", "__getattribute__"))
        _answering[cls] = own and not hasattr(cls, "__setstate__") and not issubclass(cls, type)
    if not _answering[cls]:
        return None
    reduced = value.__reduce_ex__(5)
    if not isinstance(reduced, tuple) or not 2 < len(reduced) < 6:
        return None
    if not is_plain(reduced[2]):
        return None
    return (*reduced[:2], reduced[2], *(*reduced[3:], None, None)[:2], put_plainly)


def _defines(cls: type, name: str) -> bool:
    """Whether a class has a method that is written in Python."""
    held = next((vars(each)[name] for each in cls.__mro__ if name in vars(each)), None)
    return isinstance(held, types.FunctionType)


def _way(cls: type) -> tuple[type, bool] | None:
    """Give the base that instances are made by, and whether the class has hooks of its own."""
    if cls is argparse.Namespace:
        return object, False
    if not of_notebook(cls) or issubclass(cls, (type, BaseException)):
        return None
    base = next(each for each in cls.__mro__ if each in _HOOKS_OF)
    others = [each for each in cls.__mro__ if not of_notebook(each) and each not in _NO_STATE]
    if any(each not in _HOOKS_OF and each.__module__ != "collections.abc" for each in others):
        return None
    names = (*_HOOKS, *_HOOKS_OF[base])
    own = [vars(each) for each in cls.__mro__ if of_notebook(each)]
    return base, any(name in each for each in own for name in names)


def _holder(cls: type, attributes: Any) -> tuple[type, str] | tuple[()]:
    """Give the class, and the name there, that holds what several instances have as attributes."""
    for each in cls.__mro__:
        for name, value in vars(each).items():
            if value is attributes:
                return each, name
    return ()


def _slots(cls: type, value: Any) -> list[tuple[type, str, Any]]:
    found = []
    for each in cls.__mro__:
        for name, slot in vars(each).items():
            if isinstance(slot, types.MemberDescriptorType):
                try:
                    found.append((each, name, slot.__get__(value, cls)))
                except AttributeError:
                    continue
    return found


def _items(base: Any, value: Any) -> Any:
    if base in (dict, OrderedDict):
        return list(base.items(value))
    return None if base is object else list(base.__iter__(value))


def _make_instance(base: Any, cls: type) -> Any:
    return base.__new__(cls)


def _fill_instance(value: Any, state: tuple[Any, ...]) -> None:
    attributes, holder, slots, items = state
    if holder is not None:
        object.__setattr__(value, "__dict__", _shared(attributes, *holder))
    elif attributes:
        object.__getattribute__(value, "__dict__").update(attributes)
    for cls, name, content in slots:
        vars(cls)[name].__set__(value, content)
    base: Any = next(each for each in type(value).__mro__ if each in _HOOKS_OF)
    if base in (dict, OrderedDict):
        for key, item in items:
            base.__setitem__(value, key, item)
    elif base is list:
        list.extend(value, items)
    elif base is set:
        set.update(value, items)


def _shared(attributes: dict[str, Any], cls: type | None = None, name: str = "") -> dict[str, Any]:
    held = vars(cls).get(name) if cls else None
    if type(held) is not dict or held is attributes:
        return attributes
    held.clear()
    held.update(attributes)
    return held
