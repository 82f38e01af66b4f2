"""Functions of `functools.singledispatch`, and methods, made again with what is registered.

What they remember of earlier calls holds types weakly, and starts empty elsewhere.
"""

from __future__ import annotations

import functools
import types
import weakref
from typing import Any

Reduced = tuple[Any, ...]
_NAMES = ("__name__", "__qualname__", "__module__", "__doc__", "__annotations__")
_PLAIN: Any = functools.singledispatch(lambda _: None)
_REMEMBERED = "_method_cache"
_OWN = ("register", "dispatch", "registry", "_clear_cache")


def reduce_dispatcher(value: Any) -> Reduced | None:
    """Say how to make such a function again; `None` if it is none."""
    if not isinstance(value, types.FunctionType) or value.__code__ is not _PLAIN.__code__:
        return None
    function: Any = value
    attributes = {name: each for name, each in vars(function).items() if name not in _OWN}
    names = {name: getattr(function, name) for name in _NAMES}
    state = dict(function.registry), attributes, names, _cell(function).cell_contents
    return _make_dispatcher, (), state, None, None, _fill_dispatcher


def _make_dispatcher() -> Any:
    return functools.singledispatch(lambda _: None)


def _fill_dispatcher(function: Any, state: tuple[Any, ...]) -> None:
    registered, attributes, names, name = state
    for kind, each in registered.items():
        function.register(kind, each)
    vars(function).update(attributes)
    for attribute, value in names.items():
        setattr(function, attribute, value)
    _cell(function).cell_contents = name


def _cell(function: Any) -> types.CellType:
    """Give the cell with the name by which such a function speaks of itself in errors."""
    return function.__closure__[function.__code__.co_freevars.index("funcname")]


def reduce_dispatching_method(value: functools.singledispatchmethod[Any]) -> Reduced:
    """Say how to make a method again; what it remembers it holds by its instances, weakly."""
    attributes = {name: each for name, each in vars(value).items() if name != _REMEMBERED}
    state = attributes, isinstance(vars(value).get(_REMEMBERED), weakref.WeakKeyDictionary)
    return _make_method, (type(value),), state, None, None, _fill_method


def _make_method(cls: type[functools.singledispatchmethod[Any]]) -> Any:
    return cls.__new__(cls)


def _fill_method(method: Any, state: tuple[dict[str, Any], bool]) -> None:
    attributes, remembers = state
    vars(method).update(attributes)
    if _REMEMBERED in vars(functools.singledispatchmethod(len)):
        vars(method)[_REMEMBERED] = weakref.WeakKeyDictionary() if remembers else None
