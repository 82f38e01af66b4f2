"""What modules keep that code imports by a computed name: the plan knows nothing of them.

`import_module("plugins." + name)` gives, in a notebook, the same module each time. A stage of
another process would begin with a fresh one. So what such modules hold at the end of a stage is
carried to later stages, and so are modules that were put into `sys.modules` by hand.
"""

from __future__ import annotations

import ast
import contextlib
import io
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from .loose_modules import is_loose

_LOADS = ("import_module", "__import__", "exec_module", "sys.modules")
_place: dict[str, Path] = {}


def begin(folder: Path, root: Path) -> None:
    """Know the folder of the package, and the one that its stages work in."""
    _place.update(package=folder, root=root)


def loads_by_name(text: str) -> bool:
    """Tell whether code may import what it does not name."""
    return any(each in text for each in _LOADS)


def held() -> bytes | None:
    """Give all that such modules hold; nothing where there are none."""
    modules = {module.__name__: module for module in _found()}
    if not modules:
        return None
    held = {name: _state_of(module) for name, module in sorted(modules.items())}
    try:
        return _written(held)
    except Exception:
        return _written({name: _storable(each) for name, each in held.items()})


def put(stored: bytes) -> None:
    """Let these modules hold what they held; that they are imported says nothing again."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for name, state in _read(stored).items():
            if isinstance(state, ModuleType):
                continue  # it is in place since it was read
            module = import_module(name)
            for path, value in state.items():
                owner, _, attribute = path.rpartition(".")
                setattr(getattr(module, owner) if owner else module, attribute, value)


def _found() -> Iterator[ModuleType]:
    """Give the modules beside the notebook that none of its code names, or no import finds."""
    package, root = _place.get("package"), _place.get("root")
    if package is None or root is None:
        return
    beside = package.parent if package.parent.name == "src" else root
    inside = tuple(f"{each}/" for each in (root, beside))
    for name, module in [*sys.modules.items()]:
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or not isinstance(module, ModuleType):
            continue
        place = str(Path(file).absolute()) if not file.startswith("/") else file
        if not place.startswith(inside) or place.startswith(f"{package}/"):
            continue
        if name == module.__name__ and (name not in _named(package) or is_loose(module)):
            yield module


def _state_of(module: ModuleType) -> Any:
    """Give what a module holds besides what it defines; all of one that no import finds."""
    if is_loose(module):
        return module
    found = {}
    for name, value in vars(module).items():
        if isinstance(value, type) and value.__module__ == module.__name__:
            own = vars(value).items()
            found.update({f"{name}.{each}": held for each, held in own if _is_kept(each, held)})
        elif _is_kept(name, value):
            found[name] = value
    return found


def _is_kept(name: str, value: Any) -> bool:
    if name.startswith("__") or isinstance(value, (ModuleType, type)):
        return False
    of_a_class = hasattr(type(value), "__get__") or hasattr(type(value), "__set__")
    return not of_a_class and not (callable(value) and hasattr(value, "__qualname__"))


def _storable(state: Any) -> Any:
    """Give what can be stored of it; the rest is as when the module is imported."""
    if isinstance(state, ModuleType):
        return {}
    found = {}
    for name, value in state.items():
        with contextlib.suppress(Exception):
            _written(value)
            found[name] = value
    return found


def _written(value: Any) -> bytes:
    from .pickling import ArtifactPickler, RelationPickler

    root, file = str(_place["root"]), io.BytesIO()
    pickler = ArtifactPickler(file, root)
    pickler.dump(value)
    relations = pickler.relations(lambda text: text in file.getvalue())
    if not relations:
        return file.getvalue()
    again = io.BytesIO()
    kind = RelationPickler if relations.persistent else ArtifactPickler
    kind(again, root, relations).dump(value)
    return again.getvalue()


def _read(stored: bytes) -> dict[str, Any]:
    from .pickling import ArtifactUnpickler

    return ArtifactUnpickler(io.BytesIO(stored), str(_place["root"])).load()


@cache
def _named(package: Path) -> frozenset[str]:
    """Give the modules that import statements name, beginning with those of the stages."""
    found: set[str] = set()
    waiting = [("", each) for each in [*package.glob("stages/*.py"), package / "functions.py"]]
    while waiting:
        inside, file = waiting.pop()
        if not file.is_file():
            continue
        for name in _imported(file, inside):
            if name not in found:
                found.add(name)
                path = package.parent.joinpath(*name.split("."))
                waiting.append((name.rpartition(".")[0], path.with_suffix(".py")))
                waiting.append((name, path / "__init__.py"))
    return frozenset(found)


def _imported(file: Path, inside: str) -> Iterator[str]:
    """Give what a file of the package `inside` imports, with the packages on the way."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = inside.split(".")[: len(inside.split(".")) - node.level + 1]
            start = ".".join([*(above if node.level else ()), *filter(None, [node.module])])
            names = [start, *(f"{start}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[: end + 1]) for end in range(len(parts)))
