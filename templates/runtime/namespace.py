"""The one global namespace that all script stages of a process share, as in the notebook."""

from __future__ import annotations

import builtins
import sys
import types
from typing import Any

_DOC = "Automatically created module for IPython interactive environment"
_NAME = f"{__name__.partition('.')[0]}.namespace"


def name() -> str:
    """Give the name of the namespace's module."""
    return _NAME


def module() -> types.ModuleType:
    """Give the module; inside, `__name__` is `__main__` as in a notebook."""
    found = sys.modules.get(_NAME)
    if found is None:
        found = types.ModuleType(_NAME)
        found.__dict__.update({"__name__": "__main__", "__doc__": _DOC})
        sys.modules[_NAME] = found
    return found


def contents() -> dict[str, Any]:
    """Give the namespace itself."""
    return module().__dict__


def clear() -> None:
    """Start a run with nothing bound."""
    space = contents()
    space.clear()
    space.update({"__name__": "__main__", "__doc__": _DOC, "__builtins__": builtins})
