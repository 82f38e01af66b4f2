"""Rows that a database gave (`sqlite3.Row`), without their database."""

from __future__ import annotations

import functools
import sys
from importlib import import_module
from typing import Any


def reduce_row(value: Any) -> tuple[Any, ...] | None:
    """Say how to make a row again; `None` if it is none."""
    sqlite = sys.modules.get("sqlite3")
    if sqlite is None or not isinstance(value, sqlite.Row):
        return None
    return _make_row, (type(value), tuple(value.keys()), tuple(value))


def _make_row(cls: Any, names: tuple[str, ...], values: tuple[Any, ...]) -> Any:
    """Only a cursor can tell a row how its columns are called."""
    return cls(_cursor(names), values)


@functools.lru_cache(16)
def _cursor(names: tuple[str, ...]) -> Any:
    columns = ['NULL AS "{}"'.format(name.replace('"', '""')) for name in names]
    return import_module("sqlite3").connect(":memory:").execute(f"SELECT {', '.join(columns)}")
