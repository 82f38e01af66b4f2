"""SymPy's `init_printing()`: how its expressions, and numbers and lists, are shown from then on.

It asks IPython's shell to keep its printers, and there is none. What stands in for one keeps them
where displays look for them.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from . import forms, outputs

_asked: dict[str, Any] = {}
_DEFAULTS = {"use_unicode": True, "use_latex": True}


class _Formatter:
    """The printers of one form, by type."""

    def __init__(self, mime: str) -> None:
        self.type_printers = forms.printers(mime)

    def for_type(self, cls: type, printer: Callable[..., Any]) -> None:
        """Keep a printer."""
        self.type_printers[cls] = printer


class _Formatters(dict[str, _Formatter]):
    def __missing__(self, mime: str) -> _Formatter:
        return self.setdefault(mime, _Formatter(mime))


def _shell() -> Any:
    formatter = types.SimpleNamespace(formatters=_Formatters())
    return types.SimpleNamespace(colors="NoColor", display_formatter=formatter)


def adapt(module: Any) -> None:
    """Let `init_printing()` find a shell while a stage runs."""
    original = module.init_printing

    def init_printing(pretty_print: bool = True, *arguments: Any, **options: Any) -> None:
        if outputs.active() is None:
            original(pretty_print, *arguments, **options)
            return
        if not arguments:
            _asked.clear()
            _asked.update(options, pretty_print=pretty_print)
        _init(module, original, pretty_print, arguments, options)

    init_printing.__wrapped__ = original  # ty: ignore[missing-attribute]
    module.init_printing = init_printing


def _init(
    module: Any,
    original: Callable[..., None],
    pretty_print: bool,
    arguments: tuple[Any, ...],
    options: dict[str, Any],
) -> None:
    given = dict(options)
    if pretty_print and not arguments:
        given |= {name: value for name, value in _DEFAULTS.items() if options.get(name) is None}
    module.get_ipython = _shell
    try:
        original(pretty_print, *arguments, **given)
    finally:
        del module.get_ipython


def get_state(_module: Any) -> dict[str, Any] | None:
    """Give the options that were asked for, where later stages can be given them."""
    plain = all(isinstance(each, (bool, str, int, float, type(None))) for each in _asked.values())
    return dict(_asked) if _asked and plain else None


def put_state(module: Any, options: dict[str, Any]) -> None:
    """Ask for them again."""
    if options == _asked:
        return
    _asked.clear()
    _asked.update(options)
    original = getattr(module.init_printing, "__wrapped__", None)
    if original is not None:
        rest = {name: value for name, value in options.items() if name != "pretty_print"}
        _init(module, original, options["pretty_print"], (), rest)
