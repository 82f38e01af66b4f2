"""Parameters: the notebook's values, replaced by `params.toml`, a file, options, a caller.

A replacement must have the type of the notebook's value; an unknown name is refused with
the names that come near.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .errors import UsageError


def resolve(
    defaults: Mapping[str, Any],
    layers: Iterable[tuple[str, Mapping[str, Any]]],
) -> dict[str, Any]:
    """Lay the named layers over the notebook's values, later ones on top."""
    values = dict(defaults)
    for origin, layer in layers:
        for name, value in layer.items():
            values[name] = checked(name, value, defaults, origin)
    return values


def checked(name: str, value: Any, defaults: Mapping[str, Any], origin: str) -> Any:
    """Give the value as the parameter takes it, or say why it cannot be."""
    if name not in defaults:
        near = difflib.get_close_matches(name, defaults, 3, 0.5)
        known = f"known: {', '.join(defaults)}" if defaults else "the notebook has none"
        known = f"did you mean {' or '.join(near)}?" if near else known
        raise UsageError(f"{origin}: there is no parameter {name!r}; {known}")
    try:
        return convert(value, defaults[name])
    except TypeError as error:
        raise UsageError(f"{origin}: parameter {name!r} {error}") from None


def convert(value: Any, like: Any) -> Any:
    """Give the value with the type of the notebook's; `TypeError` if it has another one."""
    if like is None or value is None:
        return value
    if type(like) is float and type(value) is int:
        return float(value)
    if isinstance(like, tuple) and isinstance(value, list):
        return tuple(value)
    if type(value) is not type(like):
        wanted, given = type(like).__name__, type(value).__name__
        raise TypeError(f"must be {wanted}, as in the notebook, not {given} ({value!r})")
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


def parse_setting(text: str, defaults: Mapping[str, Any]) -> tuple[str, Any]:
    """Read `NAME=VALUE`: a TOML value, or plain text for a parameter that is text."""
    name, equals, value = text.partition("=")
    name = name.strip()
    if not equals:
        raise UsageError(f"--set {text}: expected NAME=VALUE")
    try:
        return name, tomllib.loads(f"value = {value.strip()}\n")["value"]
    except tomllib.TOMLDecodeError:
        if value.strip() in {"True", "False"}:
            return name, value.strip() == "True"
        default = defaults.get(name, "")
        if default is None or isinstance(default, str):
            return name, value
        raise UsageError(f"--set {text}: {value!r} is not {_wanted(default)}") from None


def _wanted(default: Any) -> str:
    """Say what values look like where this is the notebook's."""
    if isinstance(default, bool):
        return "true or false"
    if isinstance(default, int | float):
        return "a whole number" if isinstance(default, int) else "a number"
    return f"a list such as {json.dumps(list(default), ensure_ascii=False)}"
