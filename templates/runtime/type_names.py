"""Names of types that no module can be imported for: type variables, new types, aliases."""

from __future__ import annotations

import typing
from typing import Any

Reduced = tuple[Any, ...]

_made: dict[str, Any] = {}


def is_type_name(value: Any) -> bool:
    """Tell whether a value is what `TypeVar`, `NewType` or `type X = …` makes."""
    return isinstance(value, (typing.TypeVar, typing.NewType)) or _is_alias(value)


def _is_alias(value: Any) -> bool:
    cls = type(value)
    return cls.__name__ == "TypeAliasType" and cls.__module__ in ("typing", "typing_extensions")


def reduce_type_name(value: Any) -> Reduced:
    """Say how to make the name of a type again: the same in all values of a process."""
    if _is_alias(value):
        return _reduce_alias(value)
    if isinstance(value, typing.NewType):
        return _make, (value.__name__, value.__module__, (value.__supertype__,), None)
    kinds = {"covariant": value.__covariant__, "contravariant": value.__contravariant__}
    kinds["bound"] = value.__bound__
    if getattr(value, "__infer_variance__", False):
        kinds["infer_variance"] = True
    return _make, (value.__name__, value.__module__, value.__constraints__, kinds)


def _make(name: str, module: str, types: Any, kinds: dict[str, Any] | None) -> Any:
    key = f"{module}:{name}"
    if key not in _made:
        make: Any = typing.NewType if kinds is None else typing.TypeVar
        _made[key] = make(name, *types, **(kinds or {}))
        _made[key].__module__ = module
    return _made[key]


def _reduce_alias(alias: Any) -> Reduced:
    """Reduce an alias; the value of one without parameters may name the alias itself."""
    key = f"{alias.__module__}:{alias.__name__}:{alias.__value__!r}"
    named = type(alias), alias.__name__, alias.__module__, key
    if alias.__type_params__ or type(alias).__module__ != "typing":
        return _make_alias, (*named, alias.__value__, alias.__type_params__)
    return _make_lazy_alias, named[1:], (key, alias.__value__), None, None, _fill_alias


def _make_alias(kind: Any, name: str, module: str, key: str, value: Any, parameters: Any) -> Any:
    if key not in _made:
        space = {"make": kind, "value": value, "parameters": parameters, "__name__": module}
        # An alias says that it is of the module whose code makes it.
        _made[key] = eval(f"make({name!r}, value, type_params=parameters)", space)  # noqa: S307
    return _made[key]


_values: dict[str, Any] = {}


def _make_lazy_alias(name: str, module: str, key: str) -> Any:
    if key not in _made:
        space: dict[str, Any] = {"__name__": module, "values": _values, "key": key}
        exec(f"type {name} = values[key]", space)  # noqa: S102 - our own text
        _made[key] = space[name]
    return _made[key]


def _fill_alias(_alias: Any, state: tuple[str, Any]) -> None:
    key, value = state
    _values[key] = value
