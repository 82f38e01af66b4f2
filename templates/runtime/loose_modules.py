"""Modules that no other process finds by their name: loaded from a file by hand, or made.

They are stored with all that they hold, and made again without their code being run a second
time; what they define keeps the one namespace that it shares. Of what was stored at several
times, a process has the newest.
"""

from __future__ import annotations

import gc
import importlib
import math
import os
import secrets
import sys
import time
import weakref
from types import CodeType, ModuleType
from typing import Any

from . import namespace
from .elsewhere import is_unwatched

_MAIN = ("__main__", "__mp_main__")
_NO_FILE = (None, "built-in", "frozen")
_made: dict[str, ModuleType] = {}
_tokens: weakref.WeakKeyDictionary[ModuleType, str] = weakref.WeakKeyDictionary()
_times: dict[str, float] = {}
_spaces: dict[int, tuple[dict[str, Any], ModuleType]] = {}
"""The namespaces of which only functions are left, with what stands for their modules."""

Reduced = tuple[Any, ...]


def forget() -> None:
    """Begin a run: what earlier runs have loaded is theirs."""
    _made.clear()
    _tokens.clear()
    _times.clear()
    _spaces.clear()


def note_use() -> None:
    """Note that code goes on with the modules as they are: what was stored earlier is older."""
    _times.update(dict.fromkeys(_times, math.inf))


def is_loose(module: ModuleType) -> bool:
    """Tell whether importing its name would not give the module."""
    name = module.__name__
    if module is namespace.module() or name in _MAIN:
        return False
    spec = getattr(module, "__spec__", None)
    place = getattr(spec, "origin", None)
    if _is_of_a_library(spec):
        return False
    if sys.modules.get(name) is not module:
        return True
    parent = name.rpartition(".")[0]
    holder = sys.modules.get(parent) if parent else None
    if holder is not None and (place is None or is_loose(holder)):
        return is_loose(holder)
    found = _found_place(name, getattr(holder, "__path__", None))
    return found is None or (place is not None and not _same_file(found, place))


def _is_of_a_library(spec: Any) -> bool:
    """Tell whether a module comes from what is installed, or from the package itself."""
    place = getattr(spec, "origin", None)
    return spec is not None and (place in _NO_FILE or is_unwatched(place))


def _found_place(name: str, path: Any) -> str | None:
    """Give where an import finds a name, without importing it."""
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(name, path) if find else None
        if spec is not None:
            return spec.origin or ""
    return None


def _same_file(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def home_of(space: dict[str, Any]) -> ModuleType | None:
    """Give the loose module that has this namespace, if it is one's."""
    name = space.get("__name__")
    if space is namespace.contents() or "__spec__" not in space or name in _MAIN:
        return None
    if _is_of_a_library(space["__spec__"]):
        return None
    module = sys.modules.get(name) if isinstance(name, str) else None
    if module is not None and vars(module) is space:
        return module if is_loose(module) else None
    known = [*_tokens, *(each for held, each in _spaces.values() if held is space)]
    found = next((each for each in known if _space_of(each) is space), None)
    if found is None:
        holders = (each for each in gc.get_referrers(space) if isinstance(each, ModuleType))
        found = next((each for each in holders if vars(each) is space), None)
    if found is None:
        found = ModuleType(str(name))
        _spaces[id(found)] = space, found
    return found


def _space_of(module: ModuleType) -> dict[str, Any]:
    held = _spaces.get(id(module))
    return vars(module) if held is None else held[0]


def reduce_loose(module: ModuleType) -> Reduced:
    """Say how to make such a module again."""
    name, now = module.__name__, time.time()
    if module not in _tokens:
        _tokens[module] = f"{name} {secrets.token_hex(8)}"
        _made[_tokens[module]] = module
    token = _tokens[module]
    _times[token] = max(now, _times.get(token, 0))
    space = _space_of(module)
    state = {each: value for each, value in space.items() if each != "__builtins__"}
    registered = sys.modules.get(name) is module
    return _make, (token, name, registered), (now, state), None, None, _fill


def _make(token: str, name: str, registered: bool) -> ModuleType:
    if token not in _made:
        _made[token] = ModuleType(name)
        _tokens[_made[token]] = token
    if registered:
        sys.modules.setdefault(name, _made[token])
    return _made[token]


def _fill(module: ModuleType, stored: tuple[float, dict[str, Any]]) -> None:
    when, state = stored
    token = _tokens[module]
    if when <= _times.get(token, 0):
        return
    _times[token] = when
    space = vars(module)
    for name in [each for each in space if each not in state and each != "__builtins__"]:
        del space[name]
    space.update(state)
    space.setdefault("__builtins__", importlib.import_module("builtins"))


def without_place(code: CodeType) -> CodeType:
    """Give code that does not say where it stands: a path in it would be that of one run."""
    return placed(code, "")


def placed(code: CodeType, place: str) -> CodeType:
    """Give code that says that it stands there."""
    parts = (placed(each, place) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=place, co_consts=tuple(parts))
