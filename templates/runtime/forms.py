"""Printers that a library gives for types that are not its own, by the form they give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_PRINTERS: dict[str, dict[type, Callable[..., Any]]] = {}


def printers(mime: str) -> dict[type, Callable[..., Any]]:
    """Give the printers of one form; what is put in holds from then on."""
    return _PRINTERS.setdefault(mime, {})


def printer_for(mime: str, value: object) -> Callable[..., Any] | None:
    """Give the printer of a value's type, or of the nearest type it derives from."""
    known = _PRINTERS.get(mime)
    if not known:
        return None
    return next((known[cls] for cls in type(value).__mro__ if cls in known), None)
