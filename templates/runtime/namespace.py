"""The one global namespace that all script stages of a process share, as in the notebook.

Where a stage looks at IPython's history (`__`, `Out[3]`, `_3`, `In[2]`), it is kept here too.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import json
import re
import sys
import types
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .interactive import get_ipython

if TYPE_CHECKING:
    from collections.abc import Generator

_DOC = "Automatically created module for IPython interactive environment"
_NAME = f"{__name__.partition('.')[0]}.namespace"
_HISTORY = re.compile(r"_{2,3}|_\d+|_[iod]h|Out|In")
_shown: dict[int | None, Any] = {}
_inputs: list[str] = []
_counts: dict[int | None, int] = {}
"""The numbers of cells in `In` and `Out`, where those are not their own."""


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
    main = {"__name__": "__main__", "__doc__": _DOC, "__builtins__": builtins, "__spec__": None}
    space.update(main)


@contextlib.contextmanager
def as_main() -> Generator[None]:
    """Let code find the namespace as `__main__`, as pickle does for the notebook's classes."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = module()
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def has_classes() -> bool:
    """Tell whether classes of the notebook are known that no module can be imported for."""
    values = contents().values()
    return any(isinstance(each, type) and each.__module__ == "__main__" for each in values)


def begin_history(stage: ast.Module, notebook: Path, home: Path) -> None:
    """Bind IPython's names where a stage uses one of them and nothing is bound to it."""
    names = {node.id for node in ast.walk(stage) if isinstance(node, ast.Name)}
    if "get_ipython" in names:
        contents().setdefault("get_ipython", get_ipython)
    if not any(_HISTORY.fullmatch(name) for name in names):
        return
    _shown.clear()
    cells = json.loads(notebook.read_text(encoding="utf-8"))
    code = [cell for cell in cells if cell.get("cell")]
    _counts.clear()
    _counts.update((cell["cell"], cell["count"]) for cell in code if "count" in cell)
    # By the counts, cells that were not run are none.
    numbered = {cell.get("count", 0): cell["source"] for cell in code} if _counts else {}
    in_order = ["", *(cell["source"] for cell in code)]
    last = max(_counts.values(), default=0)
    _inputs[:] = [numbered.get(at, "") for at in range(last + 1)] if _counts else in_order
    _inputs[0] = ""
    space = contents()
    for name in ("_", "__", "___"):
        space.setdefault(name, "")
    for name, value in (("Out", _shown), ("_oh", _shown), ("In", _inputs), ("_ih", _inputs)):
        space.setdefault(name, value)
    space.setdefault("_dh", [home])


def keep_shown(value: object, cell: int | None) -> None:
    """Keep what a cell shows, as IPython does."""
    space = contents()
    if space.get("_oh") is _shown:
        space["___"], space["__"] = space.get("__"), space.get("_")
        number = _counts.get(cell, cell)
        space[f"_{number}"] = _shown[number] = value
    space["_"] = value
