"""Values of the standard library that pickle would copy although only the original works,
or refuse although they are easily made again.
"""

from __future__ import annotations

import dataclasses
import functools
import types
from collections.abc import Callable
from typing import Any

_SENTINELS = {
    id(getattr(dataclasses, name)): name
    for name in ("MISSING", "KW_ONLY", "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR")
    if hasattr(dataclasses, name)
}
_FACTORY = getattr(dataclasses, "_HAS_DEFAULT_FACTORY", None)


def reduce_oddity(value: Any) -> tuple[Any, ...] | None:
    """Say how to make the value again; `None` if it is none of these."""
    if id(value) in _SENTINELS:
        return getattr, (dataclasses, _SENTINELS[id(value)])
    if value is _FACTORY and value is not None:
        return getattr, (dataclasses, "_HAS_DEFAULT_FACTORY")
    if isinstance(value, (staticmethod, classmethod)):
        return type(value), (value.__func__,)
    if isinstance(value, property):
        return property, (value.fget, value.fset, value.fdel, value.__doc__)
    if isinstance(value, functools.cached_property):
        return _make_cached_property, (value.func, value.attrname)
    if isinstance(value, types.MappingProxyType):
        return _make_proxy, (dict(value),)
    return None


def reduce_cached(value: Any) -> tuple[Any, ...]:
    """Say how to make a function with an `lru_cache` again; the cache starts empty."""
    parameters = value.cache_parameters()
    return _make_cached, (value.__wrapped__, parameters["maxsize"], parameters["typed"])


def _make_cached_property(function: Callable[..., Any], name: str | None) -> Any:
    made = functools.cached_property(function)
    made.attrname = name
    return made


def _make_proxy(content: dict[Any, Any]) -> types.MappingProxyType[Any, Any]:
    return types.MappingProxyType(content)


def _make_cached(function: Callable[..., Any], maxsize: int | None, typed: Any) -> Any:
    return functools.lru_cache(maxsize, typed)(function)
