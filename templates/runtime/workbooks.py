"""Workbooks of openpyxl: their columns and rows are dictionaries that make what they lack, bound to
their sheet, and pickle would make such a dictionary without either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

_MODULES = frozenset(["openpyxl.utils.bound_dictionary", "openpyxl.worksheet.dimensions"])


def reduce_part(value: Any) -> tuple[Any, ...] | None:
    """Say how to make such a dictionary again; `None` if it is none."""
    kind = type(value)
    if kind.__module__ not in _MODULES or not issubclass(kind, defaultdict):
        return None
    # The sheet holds it and is what makes things for it: both come when it is there.
    state = vars(value), value.default_factory
    items: Iterator[tuple[Any, Any]] = iter(value.items())
    return kind.__new__, (kind,), state, None, items, _complete


def _complete(value: Any, state: tuple[dict[str, Any], Any]) -> None:
    vars(value).update(state[0])
    value.default_factory = state[1]
