"""Mocks of `unittest.mock`, made again without their own code being asked.

Every mock has a class to itself, whose special methods lead back to it, and gives an answer for
attributes that it does not have: neither can be left to pickle.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

Reduced = tuple[Any, ...]
_LIBRARIES = ("unittest.mock", "mock.mock")
_COROUTINE = "_is_coroutine"
_NOT_STATE = ("__module__", "__dict__", "__weakref__")


def reduce_mock(value: Any) -> Reduced | None:
    """Say how to make a mock again; `None` if it is none.

    Its `__class__`, and so `isinstance`, says what it stands for.
    """
    for name in _LIBRARIES:
        library = sys.modules.get(name)
        if library is not None and issubclass(type(value), library.NonCallableMock):
            return _reduce(value)
    return None


def _reduce(mock: Any) -> Reduced:
    cls = type(mock)
    own = {name: each for name, each in vars(cls).items() if name not in _NOT_STATE}
    attributes = dict(object.__getattribute__(mock, "__dict__"))
    # A mark that asyncio knows by its identity.
    marked = attributes.pop(_COROUTINE, None) is not None
    state = own, attributes, marked
    return _make_mock, (cls.__name__, cls.__module__, cls.__bases__), state, None, None, _fill_mock


def _make_mock(name: str, module: str, bases: tuple[type, ...]) -> Any:
    return object.__new__(type(name, bases, {"__module__": module}))


def _fill_mock(mock: Any, state: tuple[Any, ...]) -> None:
    own, attributes, marked = state
    for name, value in own.items():
        type.__setattr__(type(mock), name, value)
    held = object.__getattribute__(mock, "__dict__")
    held.update(attributes)
    if marked:
        held[_COROUTINE] = getattr(import_module("asyncio.coroutines"), _COROUTINE)
