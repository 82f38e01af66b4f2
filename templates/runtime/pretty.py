"""The text of a value as IPython prints it: nested values wrapped, long ones cut.

A port of the printers of IPython's `lib.pretty`, so that a package shows what the notebook
showed whether or not IPython is installed. Functions and classes of the notebook, which live
in modules of the package, are shown as `__main__`, where the notebook had them.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import sys
import types
from collections.abc import Callable, Iterable
from inspect import signature
from typing import Any

from . import forms
from .layout import Layout

Printer = Callable[[Any, "PrettyPrinter", bool], None]

_PACKAGE = __name__.split(".", maxsplit=1)[0]
_NOTEBOOK_MODULES = (f"{_PACKAGE}.functions", f"{_PACKAGE}.namespace", f"{_PACKAGE}.stages.")
float_format = "%r"


def pretty(value: object) -> str:
    """Give the text of a value."""
    printer = PrettyPrinter()
    printer.pretty(value)
    return str(printer)


class PrettyPrinter(Layout):
    """What `_repr_pretty_(self, p, cycle)` methods get as `p`."""

    verbose = False

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[int] = []
        self.only_own = False

    def pretty(self, value: Any) -> None:
        """Add the text of a value."""
        cycle = id(value) in self.stack
        self.stack.append(id(value))
        self.begin_group()
        try:
            printer = _own_printer_of(value) if self.only_own else _printer_of(value)
            printer(value, self, cycle)
        finally:
            self.end_group()
            self.stack.pop()


def _printer_of(value: Any) -> Printer:
    if any(value is each for each in _SINGLETONS):
        return _repr
    given = forms.printer_for("text/plain", value)
    return _own_printer_of(value) if given is None else _falling_back(given)


def _falling_back(given: Printer) -> Printer:
    """Give a library's printer, which may ask IPython for what it does not print itself."""

    def show(value: Any, p: PrettyPrinter, cycle: bool) -> None:
        try:
            given(value, p, cycle)
        except Exception:
            own = PrettyPrinter()
            own.only_own = True
            own.pretty(value)
            p.text(str(own))

    return show


def _own_printer_of(value: Any) -> Printer:
    for cls in _mro(_attribute(value, "__class__") or type(value)):
        if cls in _BY_TYPE:
            return _BY_TYPE[cls]
        named = _BY_NAME.get((_attribute(cls, "__module__"), _attribute(cls, "__name__")))
        if named is not None:
            return named
        own = vars(cls)
        if "_repr_pretty_" in own and callable(getattr(cls, "_repr_pretty_", None)):
            return vars(cls)["_repr_pretty_"]
        if cls is not object and "__repr__" in own and callable(_attribute(cls, "__repr__")):
            return _repr
    return _default


def _attribute(value: Any, name: str) -> Any:
    try:
        return getattr(value, name, None)
    except Exception:
        return None


def _mro(cls: type) -> Iterable[type]:
    return getattr(cls, "__mro__", (cls,))


def _repr(value: Any, p: PrettyPrinter, _cycle: bool) -> None:
    with p.group():
        for place, line in enumerate(repr(value).splitlines()):
            if place:
                p.break_()
            p.text(line)


def _default(value: Any, p: PrettyPrinter, cycle: bool) -> None:
    cls = _attribute(value, "__class__") or type(value)
    if _attribute(cls, "__repr__") is not object.__repr__:
        _repr(value, p, cycle)
        return
    p.begin_group(1, "<")
    p.pretty(cls)
    p.text(f" at 0x{id(value):x}")
    if cycle:
        p.text(" ...")
    p.end_group(1, ">")


def _sequence(start: str, end: str) -> Printer:
    def show(value: Any, p: PrettyPrinter, cycle: bool) -> None:
        if cycle:
            p.text(f"{start}...{end}")
            return
        p.begin_group(len(start), start)
        _items(value, p)
        if len(value) == 1 and isinstance(value, tuple):
            p.text(",")
        p.end_group(len(start), end)

    return show


def _items(items: Iterable[Any], p: PrettyPrinter) -> None:
    for place, item in p.limited(items):
        if place:
            p.text(",")
            p.breakable()
        p.pretty(item)


def _set(start: str, end: str) -> Printer:
    def show(value: Any, p: PrettyPrinter, cycle: bool) -> None:
        if cycle:
            p.text(f"{start}...{end}")
        elif not value:
            p.text(f"{type(value).__name__}()")
        else:
            p.begin_group(len(start), start)
            _items(_sorted(value) if len(value) < p.max_seq_length else value, p)
            p.end_group(len(start), end)

    return show


def _sorted(items: Iterable[Any]) -> list[Any]:
    found = list(items)
    try:
        return sorted(found)
    except Exception:
        try:
            return sorted(found, key=str)
        except Exception:
            return found


def _mapping(start: str, end: str) -> Printer:
    def show(value: Any, p: PrettyPrinter, cycle: bool) -> None:
        if cycle:
            p.text("{...}")
            return
        p.begin_group(len(start), start)
        for place, key in p.limited(value.keys()):
            if place:
                p.text(",")
                p.breakable()
            p.pretty(key)
            p.text(": ")
            p.pretty(value[key])
        p.end_group(len(start), end)

    return show


def _super(value: Any, p: PrettyPrinter, _cycle: bool) -> None:
    p.begin_group(8, "<super: ")
    p.pretty(value.__thisclass__)
    p.text(",")
    p.breakable()
    p.pretty(value.__self__)
    p.end_group(8, ">")


def _call(p: PrettyPrinter, name: str, *arguments: Any, **named: Any) -> None:
    with p.group(0), p.group(len(name) + 1, f"{name}(", ")"):
        _arguments(p, arguments, named)


def _arguments(p: PrettyPrinter, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
    for place, argument in enumerate(arguments):
        if place:
            p.text(",")
            p.breakable()
        p.pretty(argument)
    for place, (name, argument) in enumerate(named.items(), len(arguments)):
        if place:
            p.text(",")
            p.breakable()
        with p.group(len(name) + 1, f"{name}="):
            p.pretty(argument)


class _Raw:
    """Text that is shown as it is."""

    def __init__(self, text: str) -> None:
        self._text = text

    def _repr_pretty_(self, p: PrettyPrinter, _cycle: bool) -> None:
        p.text(self._text)


_FLAGS = ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG")


def _pattern(value: re.Pattern[Any], p: PrettyPrinter, _cycle: bool) -> None:
    literal = _Raw("r" + repr(value.pattern).replace("\\\\", "\\"))
    flags = "|".join(f"re.{flag}" for flag in _FLAGS if value.flags & getattr(re, flag))
    _call(p, "re.compile", literal, *([_Raw(flags)] if value.flags else []))


def _namespace(value: types.SimpleNamespace, p: PrettyPrinter, cycle: bool) -> None:
    if cycle:
        _call(p, "namespace", _Raw("..."))
    else:
        _call(p, "namespace", **vars(value))


def notebook_name(module: str | None, name: str) -> str:
    """Give the full name as it was in the notebook; the package's modules are `__main__`."""
    if module in (None, "builtins"):
        return name
    if f"{module}.".startswith(_NOTEBOOK_MODULES) or module in _NOTEBOOK_MODULES:
        if module.startswith(_NOTEBOOK_MODULES[2]):
            name = name.partition(".<locals>.")[2] or name
        return f"__main__.{name}"
    return f"{module}.{name}"


def _type(value: type, p: PrettyPrinter, cycle: bool) -> None:
    if next((each for each in _mro(type(value)) if "__repr__" in vars(each)), type) is not type:
        _repr(value, p, cycle)
        return
    name = _attribute(value, "__qualname__")
    if not isinstance(name, str):
        name = value.__name__
    p.text(notebook_name(_attribute(value, "__module__"), name))


def _function(value: Any, p: PrettyPrinter, _cycle: bool) -> None:
    name = notebook_name(value.__module__, _attribute(value, "__qualname__") or value.__name__)
    with contextlib.suppress(ValueError):
        name += str(signature(value))
    p.text(f"<function {name}>")


def _exception(value: BaseException, p: PrettyPrinter, _cycle: bool) -> None:
    cls = type(value)
    _call(p, notebook_name(cls.__module__, cls.__qualname__), *getattr(value, "args", ()))


def _float(value: float, p: PrettyPrinter, _cycle: bool) -> None:
    p.text(float_format % value)


def _of_class(content: Callable[[Any], tuple[tuple[Any, ...], dict[str, Any]]]) -> Printer:
    def show(value: Any, p: PrettyPrinter, cycle: bool) -> None:
        arguments, named = ((_Raw("..."),), {}) if cycle else content(value)
        _call(p, type(value).__name__, *arguments, **named)

    return show


def _deque(value: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    return (list(value),), {} if value.maxlen is None else {"maxlen": value.maxlen}


_SINGLETONS = (None, True, False, Ellipsis, NotImplemented)
_BY_TYPE: dict[type, Printer] = {
    **dict.fromkeys((int, str, types.MethodType, slice, range, bytes), _repr),
    **dict.fromkeys((dt.datetime, dt.timedelta), _repr),
    float: _float,
    tuple: _sequence("(", ")"),
    list: _sequence("[", "]"),
    dict: _mapping("{", "}"),
    set: _set("{", "}"),
    frozenset: _set("frozenset({", "})"),
    super: _super,
    re.Pattern: _pattern,
    type: _type,
    types.FunctionType: _function,
    types.BuiltinFunctionType: _function,
    types.SimpleNamespace: _namespace,
    types.MappingProxyType: _mapping("mappingproxy({", "})"),
    type(os.environ): _mapping("environ{", "}"),
    BaseException: _exception,
}
_BY_NAME: dict[tuple[str, str], Printer] = {
    ("collections", "defaultdict"): _of_class(lambda v: ((v.default_factory, dict(v)), {})),
    ("collections", "OrderedDict"): _of_class(lambda v: ((list(v.items()),) if v else (), {})),
    ("collections", "deque"): _of_class(_deque),
    ("collections", "Counter"): _of_class(lambda v: ((dict(v.most_common()),) if v else (), {})),
    ("collections", "UserList"): _of_class(lambda v: ((v.data,), {})),
}


def register(cls: type, printer: Printer) -> None:
    """Print the values of a class another way."""
    _BY_TYPE[cls] = printer


def set_precision(text: str) -> None:
    """Do what the magic `%precision` does: digits or a format of floats, empty for all."""
    global float_format
    float_format = text if "%" in text else f"%.{int(text)}f" if text else "%r"
    numpy = sys.modules.get("numpy")
    if numpy is not None and "%" not in text:
        numpy.set_printoptions(precision=int(text or 8))
