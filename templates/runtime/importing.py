"""Importing what a notebook imports from its folder, and what it writes there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import invalidate_caches
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any


class WrittenModules(MetaPathFinder):
    """Finds modules that the run itself wrote, as a notebook finds those in its folder.

    What lay beside the notebook when it was compiled is a part of the package and comes from
    there; `sys.path` leads to what else lies in the folder.
    """

    def __init__(self, is_written: Callable[[Path], bool]) -> None:
        self._is_written = is_written

    def find_spec(
        self,
        name: str,
        path: Any = None,
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Give the module in the current folder if the run wrote it."""
        if path is not None:
            return None
        folder = os.getcwd()
        for candidate in (f"{name}.py", f"{name}/__init__.py"):
            place = Path(folder, candidate)
            if place.is_file() and self._is_written(place):
                invalidate_caches()
                return PathFinder.find_spec(name, [folder])
        return None


def use_folder(is_written: Callable[[Path], bool]) -> None:
    """Let imports see the current folder, as in a notebook."""
    forget_folder()
    sys.meta_path.insert(0, WrittenModules(is_written))
    if "" not in sys.path:
        sys.path.append("")


def forget_folder() -> None:
    """Let imports no longer see modules that a run wrote."""
    sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, WrittenModules)]


def forget_modules(package: str, source: Path, runs: Path) -> None:
    """Import anew what lies beside the package or was written by earlier runs.

    Such modules have state of their own, which a notebook starts without. What the package
    imported from them goes with them.
    """
    found = []
    for name, module in [*sys.modules.items()]:
        file = getattr(module, "__file__", None)
        if not file or name.partition(".")[0] in (package, "__main__", "__mp_main__"):
            continue
        path = Path(file)
        if path.is_relative_to(runs) or (source.name == "src" and path.is_relative_to(source)):
            found.append(name)
    if found:
        own = (f"{package}.functions", f"{package}.stages")
        found += [name for name in sys.modules if name.startswith(own)]
    for name in found:
        sys.modules.pop(name, None)
    for name in found:
        parent, _, child = name.rpartition(".")
        if parent in sys.modules and child:
            vars(sys.modules[parent]).pop(child, None)
