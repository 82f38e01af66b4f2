"""Parameters: the notebook's values, replaced by `params.toml`, a file, options, a caller.

A replacement must have the type of the notebook's value; an unknown name is refused with
the names that come near. Of a parameter that is a dictionary, only the entries that are given
are replaced; it has the notebook's keys, in the notebook's order.
"""

from __future__ import annotations

import difflib
import json
import string
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .errors import UsageError

_BARE = frozenset(string.ascii_letters + string.digits + "_-")


def resolve(
    defaults: Mapping[str, Any],
    layers: Iterable[tuple[str, Mapping[str, Any]]],
) -> dict[str, Any]:
    """Lay the named layers over the notebook's values, later ones on top."""
    values = dict(defaults)
    for origin, layer in layers:
        values = _laid(values, layer, defaults, origin, ())
    return values


def _laid(
    values: Mapping[str, Any],
    layer: Mapping[str, Any],
    defaults: Mapping[str, Any],
    origin: str,
    path: tuple[str, ...],
) -> dict[str, Any]:
    found = dict(values)
    for name, value in layer.items():
        here = (*path, str(name))
        if name not in defaults:
            known = _known(here, defaults)
            raise UsageError(f"{origin}: there is no parameter {dotted(here)!r}; {known}")
        like = defaults[name]
        if isinstance(like, dict) and isinstance(value, Mapping):
            found[name] = _laid(found[name], value, like, origin, here)
            continue
        try:
            found[name] = convert(value, like)
        except TypeError as error:
            raise UsageError(f"{origin}: parameter {dotted(here)!r} {error}") from None
    return found


def _known(path: tuple[str, ...], defaults: Mapping[str, Any]) -> str:
    """Say which names come near an unknown one, or which there are."""
    near = difflib.get_close_matches(path[-1], defaults, 3, 0.5)
    if near:
        return f"did you mean {' or '.join(dotted((*path[:-1], each)) for each in near)}?"
    inside = [
        dotted((name, path[-1]))
        for name, value in defaults.items()
        if isinstance(value, dict) and path[-1] in value
    ]
    if inside:
        return f"did you mean {' or '.join(inside)}?"
    return f"known: {', '.join(defaults)}" if defaults else "the notebook has none"


def convert(value: Any, like: Any) -> Any:
    """Give the value with the type of the notebook's; `TypeError` if it has another one."""
    if like is None or value is None:
        return value
    if type(like) is float and type(value) is int:
        return float(value)
    if isinstance(like, tuple) and isinstance(value, list):
        value = tuple(value)
    if type(value) is not type(like):
        wanted, given = type(like).__name__, type(value).__name__
        raise TypeError(f"must be {wanted}, as in the notebook, not {given} ({value!r})")
    if isinstance(like, (list, tuple)) and like and isinstance(like[0], (list, tuple)):
        return type(like)(
            convert(each, like[0]) if isinstance(each, (list, tuple)) else each for each in value
        )
    return value


def read_file(path: Path) -> dict[str, Any]:
    """Read a parameter file: a flat table, or one under `[parameters]`."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    inner = table.get("parameters")
    return inner if isinstance(inner, dict) and len(table) == 1 else table


def parse_settings(texts: Iterable[str], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Read several `NAME=VALUE` or `NAME.KEY=VALUE`, later ones on top."""
    found: dict[str, Any] = {}
    for text in texts:
        path, value = _parse_setting(text, defaults)
        for key in reversed(path):
            value = {key: value}
        found = together(found, value)
    return found


def together(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values of both, where both have one the second's; of tables, the entries of both."""
    found = dict(first)
    for name, value in second.items():
        both = isinstance(value, Mapping) and isinstance(found.get(name), Mapping)
        found[name] = together(found[name], value) if both else value
    return found


def _parse_setting(text: str, defaults: Mapping[str, Any]) -> tuple[list[str], Any]:
    """Read `NAME=VALUE`: a TOML value; for a parameter that is text, a TOML string or the text."""
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--set {text}: expected NAME=VALUE")
    path = _keys(name.strip())
    default: Any = defaults
    for key in path:
        default = default.get(key, "") if isinstance(default, Mapping) else ""
    try:
        found = tomllib.loads(f"value = {value.strip()}\n")["value"]
    except tomllib.TOMLDecodeError:
        if not isinstance(default, str) and value.strip() in {"True", "False"}:
            return path, value.strip() == "True"
        if default is None or isinstance(default, str):
            return path, value
        raise UsageError(f"--set {text}: {value!r} is not {_wanted(default)}") from None
    return path, value if isinstance(default, str) and not isinstance(found, str) else found


def _wanted(default: Any) -> str:
    """Say what values look like where this is the notebook's."""
    if isinstance(default, bool):
        return "true or false"
    if isinstance(default, int | float):
        return "a whole number" if isinstance(default, int) else "a number"
    if isinstance(default, Mapping):
        return "a table: set its entries one by one"
    return f"a list such as {json.dumps(list(default), ensure_ascii=False)}"


def _keys(name: str) -> list[str]:
    """Read a dotted name; keys that are no bare keys of TOML are quoted as there."""
    if '"' not in name and "'" not in name:
        return name.split(".")
    try:
        found = tomllib.loads(f"{name} = 0")
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"--set {name}: {error}") from error
    path = []
    while isinstance(found, dict):
        ((key, found),) = found.items()
        path.append(key)
    return path


def dotted(path: Iterable[str]) -> str:
    """Write a name as `--set` reads it."""
    return ".".join(
        key if key.isidentifier() or (key and set(key) <= _BARE) else json.dumps(key)
        for key in path
    )


def flat(values: Mapping[str, Any], path: tuple[str, ...] = ()) -> dict[str, Any]:
    """Give the values by their dotted names, entries of dictionaries one by one."""
    found = {}
    for name, value in values.items():
        if isinstance(value, Mapping) and value:
            found.update(flat(value, (*path, str(name))))
        else:
            found[dotted((*path, str(name)))] = value
    return found
