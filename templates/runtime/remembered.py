"""What modules read once in a process and keep: while they are imported, and in cached functions.

A stage that finds a module imported, or a function's result at hand, builds on what was read for
an earlier stage.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Set as AbstractSet
from types import FrameType, ModuleType
from typing import Any
from weakref import WeakKeyDictionary

Read = tuple[str, str]

_kept: WeakKeyDictionary[ModuleType, set[Read]] = WeakKeyDictionary()
_WORD = re.compile(r"\w+")
_STAGES = f"{__name__.rpartition('.runtime.')[0]}.stages."


def note(read: Read) -> None:
    """Note what is being read with the modules that keep it: those on the way to this call."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        module = sys.modules.get(str(frame.f_globals.get("__name__")))
        if isinstance(module, ModuleType) and vars(module) is frame.f_globals and _keeps(frame):
            _kept.setdefault(module, set()).add(read)
        frame = frame.f_back


def _keeps(frame: FrameType) -> bool:
    """Tell whether a module is being imported, or one of its functions whose results are kept."""
    if frame.f_code.co_name == "<module>":
        return not frame.f_globals["__name__"].startswith(("__main__", _STAGES))
    cached = frame.f_globals.get(frame.f_code.co_name)
    return type(cached) is functools._lru_cache_wrapper and _code_of(cached) is frame.f_code


def _code_of(cached: Any) -> Any:
    return getattr(cached.__wrapped__, "__code__", None)


def kept_for(source: str, own: AbstractSet[str]) -> set[Read]:
    """Give what a stage may have from modules that are there already.

    Of those beside the notebook, `own`, these are the ones that its code names; libraries import
    one another.
    """
    words = set(_WORD.findall(source))
    found = set()
    for module, reads in [*_kept.items()]:
        first, _, rest = module.__name__.partition(".")
        named = first not in own or {first, rest.rpartition(".")[2]} & words
        if named and sys.modules.get(module.__name__) is module:
            found |= reads
    return found
