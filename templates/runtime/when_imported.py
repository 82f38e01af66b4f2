"""Things to be done once a library is imported, so that nothing is imported for their sake."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_waiting: dict[str, dict[str, Callable[[], None]]] = {}


def when_imported(library: str, what: str, do: Callable[[], None]) -> None:
    """Do something now if the library is there, else as soon as it is; `what` replaces what was
    to be done under that name.
    """
    if library in sys.modules:
        do()
        return
    _waiting.setdefault(library, {})[what] = do
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _waiting:
            return None
        for finder in sys.meta_path:
            find = getattr(finder, "find_spec", None)
            spec = find(fullname, path, target) if find and finder is not self else None
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Then(spec.loader, _waiting.pop(fullname))
                return spec
        return None


class _Then(Loader):
    """Loads a module as its own loader does, and then does what was waiting for it."""

    def __init__(self, loader: Any, waiting: dict[str, Callable[[], None]]) -> None:
        self._loader = loader
        self._waiting = waiting

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        self._loader.exec_module(module)
        for do in self._waiting.values():
            do()


_FINDER = _Finder()
