"""Exceptions that were caught and kept, with what caused them and where they were raised."""

from __future__ import annotations

import sys
import types
from types import FrameType, FunctionType, TracebackType
from typing import Any

Reduced = tuple[Any, ...]
_Place = tuple[str, str, int]


def reduce_exception(value: BaseException) -> Reduced | None:
    """Say how to make an exception again; `None` leaves it to pickle."""
    reduced = _reduce_bare(value)
    context = value.__context__, value.__cause__, value.__suppress_context__
    places = _places(value.__traceback__)
    if context == (None, None, False) and not places:
        return reduced
    given = reduced or value.__reduce_ex__(5)
    if not isinstance(given, tuple) or len(given) > 3:
        return reduced
    state = (given[2] if len(given) > 2 else None, *context, places)
    return (*given[:2], state, None, None, _fill_exception)


def _reduce_bare(value: BaseException) -> Reduced | None:
    """Reduce an exception whose class has an `__init__` of its own: it is not called again."""
    mro = type(value).__mro__
    own = next((each for each in mro if "__init__" in vars(each)), object)
    ways = ("__reduce__", "__reduce_ex__")
    said = any(isinstance(vars(each).get(way), FunctionType) for each in mro for way in ways)
    if said or not isinstance(vars(own)["__init__"], FunctionType):
        return None
    arguments: Any = _library(type(value)).__reduce__(value)[1]
    return _make_exception, (type(value), value.args, arguments), value.__dict__ or None


def _library(cls: type[BaseException]) -> Any:
    """Give the class whose `__init__` is Python's own: `OSError` has its file's name by that."""
    inits = ((each, vars(each).get("__init__")) for each in cls.__mro__)
    return next(each for each, init in inits if init and not isinstance(init, FunctionType))


def _make_exception(
    cls: type[BaseException], arguments: tuple[Any, ...], given: tuple[Any, ...]
) -> BaseException:
    value = cls.__new__(cls, *arguments)
    _library(cls).__init__(value, *given)
    value.args = arguments
    return value


def _fill_exception(error: BaseException, state: tuple[Any, ...]) -> None:
    given, context, cause, suppressed, places = state
    if given:
        error.__setstate__(given)
    error.__context__, error.__cause__ = context, cause
    error.__suppress_context__ = suppressed
    error.__traceback__ = _traceback(places)


def _places(trace: TracebackType | None) -> list[_Place]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append((code.co_filename, code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    return found


def _traceback(places: list[_Place]) -> TracebackType | None:
    """Make a traceback that names the places; the variables of its frames are gone."""
    trace = None
    for file, name, line in reversed(places):
        trace = types.TracebackType(trace, _frame(file, name), -1, max(line, 1))
    return trace


def _frame(file: str, name: str) -> FrameType:
    code = compile("note()", file, "exec").replace(co_name=name)
    noted: list[FrameType] = []
    exec(code, {"note": lambda: noted.append(sys._getframe(1))})  # noqa: S102 - our own text
    return noted[0]
