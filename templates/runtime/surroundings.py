"""What a run finds in its process, and what it leaves there: as if it had not been."""

from __future__ import annotations

import ast
import contextlib
import gc
import logging
import os
import sys
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

from . import loose_modules, namespace
from .cache import module_file, package_folder
from .figures import close_but, numbers
from .followed import FOLLOWED
from .importing import forget_folder, forget_modules
from .logs import note_foreign_handlers
from .session import Session
from .state import StateKeeper

_RESETTABLE = (
    "pandas.options",
    "numpy.options",
    "matplotlib.rcParams",
    "sklearn.config",
    "logging",
    "decimal.context",
    "locale",
    *FOLLOWED,
)
_ABSENT = object()
_NUMPY: dict[str, Any] = {
    "print": {
        "edgeitems": 3,
        "threshold": 1000,
        "floatmode": "maxprec",
        "precision": 8,
        "suppress": False,
        "linewidth": 75,
        "nanstr": "nan",
        "infstr": "inf",
        "sign": "-",
        "formatter": None,
        "legacy": False,
    },
    "errors": {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"},
    "call": None,
}


class Surroundings:
    """Gives the process back as it was: folder, environment, options; not the values."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._work = session.work
        self._states = StateKeeper(session.work.root)

    def __enter__(self) -> None:
        self._folder = Path.cwd()
        self._environ = dict(os.environ)
        self._path = list(sys.path)
        self._filters = list(warnings.filters)
        matplotlib: Any = sys.modules.get("matplotlib")
        self._figures = numbers()
        self._interactive = matplotlib is not None and matplotlib.is_interactive()
        note_foreign_handlers()
        self._before = self._states.capture(_RESETTABLE)
        self._before["matplotlib.rcParams"].pop("backend", None)
        self._handlers = {logger: list(logger.handlers) for logger in _loggers()}
        self._assigned = [_Assigned(place) for place in self._assignments()]
        plan = self._session.plan
        package = plan.pipeline.package
        forget_modules(package, package_folder(package).parent, plan.store.root / "runs")
        namespace.clear()
        loose_modules.forget()

    def _assignments(self) -> list[str]:
        """Give the attributes of modules that stages assign to."""
        stages = self._session.plan.pipeline.stages
        places = {place for stage in stages for place in stage.writes_state}
        found = {place for place in places if place.startswith("attribute:")}
        for stage in stages:
            source = module_file(self._session.plan.pipeline.package, stage.name)
            if source.is_file():
                found |= _assigned_in(source.read_text(encoding="utf-8", errors="replace"))
        return sorted(found)

    def __exit__(self, *_error: object) -> None:
        os.chdir(self._folder)
        os.environ.clear()
        os.environ.update(self._environ)
        sys.path[:] = self._path
        forget_folder()
        self._reset_logging()
        self._states.restore({"warnings.filters": self._filters, **self._before})
        self._states.restore(self._defaults())
        for each in self._assigned:
            each.put_back()
        if "matplotlib" in sys.modules:
            sys.modules["matplotlib"].interactive(self._interactive)
            close_but(self._figures)
        self._work.tidy()
        gc.collect(0)

    def _defaults(self) -> dict[str, Any]:
        """Give what options were before, for libraries that were loaded only in the run."""
        found: dict[str, Any] = {}
        if self._before["pandas.options"] is None and "pandas" in sys.modules:
            found["pandas.options"] = {}
        if self._before["numpy.options"] is None and "numpy" in sys.modules:
            found["numpy.options"] = _NUMPY
        if self._before["decimal.context"] is None and "decimal" in sys.modules:
            found["decimal.context"] = sys.modules["decimal"].DefaultContext.copy()
        return found

    def _reset_logging(self) -> None:
        """Take away levels and handlers, but not those that libraries gave themselves."""
        known = self._before["logging"]["loggers"]
        for logger in _loggers():
            own = logger.name.partition(".")[0] in sys.modules
            if logger in self._handlers:
                logger.handlers[:] = self._handlers[logger]
            elif not own:
                logger.handlers.clear()
            if logger.name not in known and (logger in self._handlers or not own):
                logger.setLevel(logging.NOTSET)


def _assigned_in(source: str) -> set[str]:
    """Give the attributes of imported modules that code assigns to."""
    modules, found = {}, set()
    try:
        nodes = [*ast.walk(ast.parse(source))]
    except (SyntaxError, ValueError):
        return found
    for node in nodes:
        if isinstance(node, ast.Import):
            for each in node.names:
                top = each.name.partition(".")[0]
                modules[each.asname or top] = each.name if each.asname else top
    for node in nodes:
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            path = ast.unparse(node.value).split(".")
            if path[0] in modules and all(part.isidentifier() for part in path):
                found.add(".".join(["attribute:" + modules[path[0]], *path[1:], node.attr]))
    return found


def _loggers() -> list[logging.Logger]:
    known = logging.root.manager.loggerDict.values()
    return [logging.root, *(each for each in known if isinstance(each, logging.Logger))]


class _Assigned:
    """An attribute of a library's module, as it was before a run."""

    def __init__(self, place: str) -> None:
        path, _, self._name = place.removeprefix("attribute:").rpartition(".")
        self._owner = _find(path)
        self._value = getattr(self._owner, self._name, _ABSENT)

    def put_back(self) -> None:
        """Give the attribute the value it had, or take it away."""
        if self._owner is None:
            return
        with contextlib.suppress(AttributeError, TypeError):
            if self._value is _ABSENT:
                delattr(self._owner, self._name)
            else:
                setattr(self._owner, self._name, self._value)


def _find(path: str) -> Any:
    """Give a module, or what has the name in one; a library only if it is loaded already."""
    parts = path.split(".")
    if parts[0] not in sys.modules and parts[0] not in sys.stdlib_module_names:
        return None
    for end in range(len(parts), 0, -1):
        try:
            found: Any = import_module(".".join(parts[:end]))
            for part in parts[end:]:
                found = getattr(found, part)
        except (ImportError, AttributeError, ValueError):
            continue
        return found
    return None
