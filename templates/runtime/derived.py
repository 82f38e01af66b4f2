"""Instances of classes that the notebook derives from classes of the standard library, whose own
way of copying calls the class: the notebook's `__new__` and `__init__` would do again what they did
once, with arguments that are not theirs, and attributes would be lost.
"""

from __future__ import annotations

import sys
from typing import Any

from .definitions import of_notebook

Reduced = tuple[Any, ...]
_bases: dict[type, type | None] = {}


def reduce_derived(value: Any) -> Reduced | None:
    """Say how to make such an instance by its library's class; `None` if it is none."""
    cls = type(value)
    if cls not in _bases:
        _bases[cls] = _base(cls)
    base = _bases[cls]
    if base is None:
        return None
    reduced = value.__reduce_ex__(5)
    if not isinstance(reduced, tuple) or reduced[0] is not cls:
        return None
    rest = (*reduced[2:], None, None, None)[:3]
    try:
        attributes = object.__getattribute__(value, "__dict__")
    except AttributeError:
        attributes = {}
    state = base, rest[0], attributes
    return _make, (base, cls, reduced[1]), state, *rest[1:], _fill


def _base(cls: type) -> type | None:
    if not of_notebook(cls) or issubclass(cls, (type, BaseException)):
        return None
    own = [vars(each) for each in cls.__mro__ if of_notebook(each)]
    if any("__reduce__" in each or "__reduce_ex__" in each for each in own):
        return None
    base = next(each for each in cls.__mro__ if not of_notebook(each))
    library = base.__module__.partition(".")[0]
    return base if base is not object and library in sys.stdlib_module_names else None


def _make(base: Any, cls: type, arguments: tuple[Any, ...]) -> Any:
    value = base.__new__(cls, *arguments)
    if base.__init__ is not object.__init__:
        base.__init__(value, *arguments)
    return value


def _fill(value: Any, state: tuple[Any, Any, dict[str, Any]]) -> None:
    base, own, attributes = state
    if own is not None and hasattr(base, "__setstate__"):
        base.__setstate__(value, own)
    elif is_plain(own):
        put_plainly(value, own)
    if attributes:
        object.__getattribute__(value, "__dict__").update(attributes)


def is_plain(state: Any) -> bool:
    """Whether a state is nothing but attributes, and slots, as pickle writes them."""
    parts = state if isinstance(state, tuple) and len(state) == 2 else (state,)
    return all(isinstance(part, dict | None) for part in parts)


def put_plainly(value: Any, state: Any) -> None:
    """Give an object such a state without asking it for anything."""
    attributes, slots = state if isinstance(state, tuple) else (state, None)
    if attributes:
        object.__getattribute__(value, "__dict__").update(attributes)
    for name, content in (slots or {}).items():
        object.__setattr__(value, name, content)
