"""Temporary folders and files that go with their object: a notebook's live until its kernel ends.

The object is a stage's local variable, so it would go when the stage ends, while a later stage may
still have the folder's name. What goes without being asked to, and not within a stage's code, is
left until the run ends.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import weakref
from pathlib import Path
from typing import Any

_stage_file: str | None = None
_left: list[str] = []
_folders: weakref.WeakSet[Any] = weakref.WeakSet()
_installed = False


def begin(stage_file: Path) -> None:
    """Know from here on whose code runs: `stage_file` is the module of the stage."""
    global _stage_file, _installed
    _stage_file = str(stage_file)
    if not _installed:
        _installed = True
        _install()


def left(*, process_ends: bool) -> list[str]:
    """Give what the stage's end left behind; with its process also what objects still hold."""
    found = [*_left]
    _left.clear()
    if process_ends:
        held = [each for each in _folders if each._finalizer.detach() is not None]
        found += [each.name for each in held]
    return found


def end() -> list[str]:
    """Let objects clean up as everywhere: the run is over; gives what it has not told of."""
    global _stage_file
    _stage_file = None
    return left(process_ends=False)


def remove(places: list[str]) -> None:
    """Remove what stages left, at the end of the run."""
    for place in places:
        if os.path.isdir(place):
            shutil.rmtree(place, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                os.unlink(place)


def _install() -> None:
    folder: Any = tempfile.TemporaryDirectory
    clean, init = folder._cleanup, folder.__init__
    closer: Any = getattr(tempfile, "_TemporaryFileCloser", None)

    def cleanup(name: str, *args: Any, **options: Any) -> None:
        if _is_stage_over():
            _left.append(name)
        else:
            clean(name, *args, **options)

    def made(self: Any, *args: Any, **options: Any) -> None:
        init(self, *args, **options)
        with contextlib.suppress(TypeError):  # a class of its own may have no hash
            _folders.add(self)

    folder._cleanup = staticmethod(cleanup)
    folder.__init__ = _looks_like(made, init)
    if hasattr(closer, "__del__"):
        closer.__del__ = _keeping(closer.__del__)


def _looks_like(ours: Any, original: Any) -> Any:
    ours.__wrapped__, ours.__doc__ = original, original.__doc__
    ours.__name__, ours.__qualname__ = original.__name__, original.__qualname__
    return ours


def _keeping(delete: Any) -> Any:
    def going(self: Any) -> None:
        if self.delete and _is_stage_over():
            self.delete = False
            _left.append(self.name)
        delete(self)

    return _looks_like(going, delete)


def _is_stage_over() -> bool:
    """Whether no code of the stage is running: its variables go after its frame has gone."""
    if _stage_file is None:
        return False
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == _stage_file:
            return False
        frame = frame.f_back  # type: ignore[assignment]
    return True
