"""Values of the standard library that pickle would copy although only the original works,
or refuse although they are easily made again.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import gc
import types
from collections import OrderedDict
from collections.abc import Callable
from importlib import import_module
from typing import Any

from .dispatchers import reduce_dispatching_method
from .enums import reduce_member
from .followed import context_settings
from .raised import reduce_exception

_SENTINELS = {
    id(getattr(dataclasses, name)): name
    for name in ("MISSING", "KW_ONLY", "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR")
    if hasattr(dataclasses, name)
}
_PLAIN = (tuple, str, bytes, int, float, complex, frozenset)
_VIEWS = {
    type(getattr(held, name)()): name
    for held in ({}, OrderedDict())
    for name in ("keys", "values", "items")
}
_DESCRIPTORS = (
    *(staticmethod, classmethod, property),
    *(functools.cached_property, functools.singledispatchmethod),
)
_WAYS = ("__getnewargs__", "__getnewargs_ex__", "__reduce__", "__reduce_ex__")
_by_new: dict[type, bool] = {}
_FACTORY = getattr(dataclasses, "_HAS_DEFAULT_FACTORY", None)


def reduce_oddity(value: Any) -> tuple[Any, ...] | None:
    """Say how to make the value again; `None` if it is none of these."""
    if id(value) in _SENTINELS:
        return getattr, (dataclasses, _SENTINELS[id(value)])
    if value is _FACTORY and value is not None:
        return getattr, (dataclasses, "_HAS_DEFAULT_FACTORY")
    if isinstance(value, _DESCRIPTORS):
        return _reduce_descriptor(value)
    if isinstance(value, types.MappingProxyType):
        return _make_proxy, (gc.get_referents(value)[0],)
    if type(value) in _VIEWS:
        return _view, (gc.get_referents(value)[0], _VIEWS[type(value)])
    if isinstance(value, BaseException):
        return reduce_exception(value)
    if type(value).__name__ == "Context" and type(value).__module__ == "decimal":
        return _make_context, value.__reduce__()[1]
    if isinstance(value, enum.Enum):
        return reduce_member(value)
    if isinstance(value, _PLAIN) and type(value) not in _PLAIN:
        return _reduce_made_by_new(value)
    return None


def _reduce_descriptor(value: Any) -> tuple[Any, ...]:
    if isinstance(value, property):
        return property, (value.fget, value.fset, value.fdel, value.__doc__)
    if isinstance(value, functools.cached_property):
        return _make_cached_property, (value.func, value.attrname)
    if isinstance(value, functools.singledispatchmethod):
        return reduce_dispatching_method(value)
    return type(value), (value.__func__,)


def _view(held: Any, name: str) -> Any:
    return getattr(held, name)()


def _make_context(*rules: Any) -> Any:
    """Give the context that holds now, if it has the same rules."""
    decimal: Any = import_module("decimal")
    now, context = decimal.getcontext(), decimal.Context(*rules)
    return now if context_settings(now) == context_settings(context) else context


def _reduce_made_by_new(value: Any) -> tuple[Any, ...] | None:
    """Reduce a number, text or tuple whose class has a `__new__` that pickle cannot call."""
    cls = type(value)
    kind: Any = next(each for each in _PLAIN if isinstance(value, each))
    if cls not in _by_new:
        _by_new[cls] = _is_made_by_new(cls, kind)
    if not _by_new[cls]:
        return None
    plain: Any = (kind.__or__ if kind is frozenset else kind.__add__)(value, kind())
    attributes = getattr(value, "__dict__", None) or None
    return _make_by_base, (kind, cls, plain), attributes, None, None, _set_attributes


def _is_made_by_new(cls: type, kind: type) -> bool:
    """Whether pickle would run code of the notebook to make a value, or call a `__new__` with what
    is not for it. It makes what `namedtuple` defined as it is.
    """
    from .definitions import of_notebook

    for each in cls.__mro__[: cls.__mro__.index(kind)]:
        if "_field_defaults" in vars(each):
            return False
        said = any(way in vars(each) for way in _WAYS)
        own = isinstance(vars(each).get("__new__"), staticmethod)
        if said or own:
            return of_notebook(each) or not said
    return False


def _make_by_base(kind: Any, cls: type, plain: Any) -> Any:
    return kind.__new__(cls, plain)


def _set_attributes(value: Any, attributes: dict[str, Any]) -> None:
    """Set them without asking the value for a `__setstate__`: its `__getattr__` needs them."""
    value.__dict__.update(attributes)


def _make_cached_property(function: Callable[..., Any], name: str | None) -> Any:
    made = functools.cached_property(function)
    made.attrname = name
    return made


def _make_proxy(content: Any) -> types.MappingProxyType[Any, Any]:
    return types.MappingProxyType(content)
