"""Settings of the process that no stage declares: each stage is looked at for whether it changed
them, and later stages are given what it left.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

from . import figures, found_modules
from .arguments import notebook_arguments, put_arguments
from .of_libraries import OF_LIBRARIES

_FIELDS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace")
_DIALECT = (*_FIELDS, "lineterminator", "quoting", "strict")
_CONTEXT = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp")


_PLAIN_CONTEXT = (28, "ROUND_HALF_EVEN", -999999, 999999, 1, 0)
_TRAPS = ["DivisionByZero", "InvalidOperation", "Overflow"]
_PACKAGE = __name__.partition(".")[0]
_REGISTER = {
    "DataFrame": "register_dataframe_accessor",
    "Series": "register_series_accessor",
    "Index": "register_index_accessor",
}
_OF_CSV = ("excel", "excel-tab", "unix")


def settings() -> dict[str, Any]:
    """Give all followed settings in a form that can be compared."""
    found = {place: get() for place, (get, _) in FOLLOWED.items()}
    found["time.zone"] = found["time.zone"][1:]
    decimal = sys.modules.get("decimal")
    plain = [*_PLAIN_CONTEXT, _TRAPS]
    context = context_settings(decimal.getcontext()) if decimal is not None else plain
    return {**found, "decimal.context": context}


def context_settings(context: Any) -> list[Any]:
    """Give what the rules of a decimal context are, without the flags that calculating sets."""
    traps = sorted(kind.__name__ for kind, on in context.traps.items() if on)
    return [*(getattr(context, name) for name in _CONTEXT), traps]


def _first_day() -> int:
    calendar = sys.modules.get("calendar")
    return int(calendar.firstweekday()) if calendar is not None else 0


def _timeout() -> list[float | None]:
    socket = sys.modules.get("socket")
    return [socket.getdefaulttimeout() if socket is not None else None]


def _dialects() -> dict[str, dict[str, Any]]:
    csv = sys.modules.get("csv")
    if csv is None or not hasattr(csv, "list_dialects"):
        return {}
    each = {name: csv.get_dialect(name) for name in csv.list_dialects() if name not in _OF_CSV}
    return {name: {key: getattr(one, key) for key in _DIALECT} for name, one in each.items()}


def _put_dialects(dialects: dict[str, dict[str, Any]]) -> None:
    csv: Any = import_module("csv")
    for name in csv.list_dialects():
        if name not in dialects and name not in _OF_CSV:
            csv.unregister_dialect(name)
    for name, options in dialects.items():
        csv.register_dialect(name, **options)


def _zone() -> list[Any]:
    return [os.environ.get("TZ"), *time.tzname, time.timezone, time.altzone]


def _put_zone(state: list[Any]) -> None:
    if state[1:] == _zone()[1:]:
        return
    if state[0] is not None:
        os.environ["TZ"] = state[0]
    else:
        os.environ.pop("TZ", None)
    time.tzset()


def _progress() -> bool:
    """Whether `tqdm.pandas()` has given frames their `progress_apply`."""
    pandas = sys.modules.get("pandas")
    return hasattr(getattr(pandas, "DataFrame", None), "progress_apply")


def _put_progress(wanted: bool) -> None:
    if wanted and not _progress():
        import_module("tqdm").tqdm.pandas()


def _accessors() -> list[tuple[str, str, Any]]:
    """Give what is registered as an attribute of all frames, series and indexes: by the notebook
    the class or function, by a module the module's name.
    """
    pandas = sys.modules.get("pandas")
    found: list[tuple[str, str, Any]] = []
    for name in ("DataFrame", "Series", "Index"):
        kind: Any = getattr(pandas, name, None)
        for each in sorted(getattr(kind, "_accessors", ())):
            held: Any = getattr(vars(kind).get(each), "_accessor", None)
            module = getattr(held, "__module__", None) or "pandas"
            top = module.partition(".")[0]
            if top != "pandas":
                found.append((name, each, held if top in ("__main__", _PACKAGE) else module))
    return found


def _put_accessors(wanted: list[tuple[str, str, Any]]) -> None:
    for name, each, held in _accessors():
        if not isinstance(held, str):
            kind = getattr(sys.modules["pandas"], name)
            delattr(kind, each)
            kind._accessors.discard(each)
    for name, each, held in wanted:
        pandas: Any = import_module("pandas")
        if not isinstance(held, str):
            getattr(pandas.api.extensions, _REGISTER[name])(each)(held)
        elif not hasattr(getattr(pandas, name), each):
            # Importing the module registers it; where it cannot be imported, its user says so.
            with contextlib.suppress(ImportError):
                import_module(held)


FOLLOWED: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {
    "calendar": (_first_day, lambda day: import_module("calendar").setfirstweekday(day)),
    "socket.timeout": (
        _timeout,
        lambda state: import_module("socket").setdefaulttimeout(state[0]),
    ),
    "csv.dialects": (_dialects, _put_dialects),
    "sys.argv": (notebook_arguments, put_arguments),
    "recursion": (sys.getrecursionlimit, sys.setrecursionlimit),
    "time.zone": (_zone, _put_zone),
    "tqdm.pandas": (_progress, _put_progress),
    "pandas.accessors": (_accessors, _put_accessors),
    "matplotlib.figures": (figures.left_open, figures.put_left_open),
    "modules": (found_modules.held, found_modules.put),
    **OF_LIBRARIES,
}
