"""What patsy makes of formulas: it refuses to be pickled, only so that nobody reads it with
another version; the store does not do that either.
"""

from __future__ import annotations

import copyreg
import sys
import types
from importlib import import_module
from typing import Any

Reduced = tuple[Any, ...]
_CLASS = "__patsy_stateful_transform__"


def reduce_of_patsy(value: Any) -> Reduced | None:
    """Give an object of patsy its attributes, and its transforms their names; `None` leaves the
    value to others.
    """
    if "patsy" not in sys.modules:
        return None
    if isinstance(value, (type, types.FunctionType)):
        return _reduce_transform(value)
    cls = type(value)
    if cls.__module__.partition(".")[0] != "patsy" or not hasattr(value, "__dict__"):
        return None
    own = any("__getstate__" in vars(each) for each in cls.__mro__[:-1])
    return (copyreg.__newobj__, (cls,), vars(value)) if own else None  # ty: ignore[missing-attribute]


def refuses(cls: type) -> bool:
    """Whether a class of arrays is patsy's, which holds nothing but attributes besides."""
    return cls.__module__.partition(".")[0] == "patsy"


def _reduce_transform(value: type | types.FunctionType) -> Reduced | None:
    """Name a function such as `center`, or the class behind it, which has no name of its own."""
    module = value.__module__ or ""
    if module.partition(".")[0] != "patsy" or module not in sys.modules:
        return None
    for name, each in vars(sys.modules[module]).items():
        if each is value and name != value.__name__:
            return _named, (module, name)
        if isinstance(value, type) and getattr(each, _CLASS, None) is value:
            return _class_of, (module, name)
    return None


def _named(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def _class_of(module: str, name: str) -> Any:
    return getattr(_named(module, name), _CLASS)
