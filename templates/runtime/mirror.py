"""Filling a work folder with what lies in the data folder: small copies, links for the rest.

Small files are copied, so that walking and writing behave as in the original folder; large
files are linked until something writes to them; folders too large to mirror are linked as
a whole and become folders of links when something is written below them.
"""

from __future__ import annotations

import os
import shutil
from collections import deque
from pathlib import Path

_SMALL = 1 << 20
_COPIED = 1 << 25
_ENTRIES = 3000
_OPENED_IN_C = frozenset((".h5", ".hdf5", ".hdf", ".db", ".sqlite", ".sqlite3", ".duckdb", ".nc"))
_C_LIMIT = 1 << 29
LINKED_WHOLE = frozenset(
    (".git", ".venv", "venv", "node_modules", "__pycache__", ".ipynb_checkpoints", "target")
)


class Mirror:
    """Copies and links the entries of one folder tree into another."""

    def __init__(self, source: Path, target: Path, excluded: frozenset[Path]) -> None:
        self._source = source
        self._target = target
        self._excluded = excluded
        self._entries = _ENTRIES
        self._bytes = _COPIED
        self.originals: dict[str, tuple[int, int, int]] = {}

    def fill(self, home: Path) -> None:
        """Mirror the tree; the way down to `home` is always made of real folders."""
        place = Path()
        for part in ("", *home.parts):
            (self._target / place / part).mkdir(parents=True, exist_ok=True)
            place /= part
        waiting = deque([home])
        for parent in [*reversed(home.parents)][: len(home.parts)]:
            self._entries += self._fill_folder(parent, waiting)
        while waiting:
            self._fill_folder(waiting.popleft(), waiting)

    def _fill_folder(self, folder: Path, waiting: deque[Path]) -> int:
        entries = list_folder(self._source / folder)
        self._entries -= len(entries)
        for entry in entries:
            place = folder / entry.name
            target = self._target / place
            if Path(entry.path) in self._excluded or os.path.lexists(target):
                continue
            if entry.is_dir() and self._may_enter(entry, waiting):
                target.mkdir()
                waiting.append(place)
            elif entry.is_file() and self._may_copy(entry):
                self._copy(entry, target, place)
            else:
                target.symlink_to(entry.path)
        return len(entries)

    def _may_enter(self, entry: os.DirEntry[str], _waiting: deque[Path]) -> bool:
        if entry.is_symlink() or entry.name in LINKED_WHOLE:
            return any(each.is_relative_to(entry.path) for each in self._excluded)
        return len(list_folder(Path(entry.path))) <= self._entries

    def _may_copy(self, entry: os.DirEntry[str]) -> bool:
        size = entry.stat().st_size
        if os.path.splitext(entry.name)[1].lower() in _OPENED_IN_C and size < _C_LIMIT:
            return True
        return size <= min(_SMALL, self._bytes)

    def _copy(self, entry: os.DirEntry[str], target: Path, place: Path) -> None:
        try:
            shutil.copy2(entry.path, target)
        except OSError:
            target.symlink_to(entry.path)
            return
        self._bytes -= entry.stat().st_size
        self.originals[place.as_posix()] = signature(target.lstat())


def list_folder(folder: Path) -> list[os.DirEntry[str]]:
    """Give the entries of a folder by name; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def signature(status: os.stat_result) -> tuple[int, int, int]:
    """Give what changes when a file is written."""
    return status.st_size, status.st_mtime_ns, status.st_ino


def make_private(path: Path, root: Path) -> None:
    """Replace links on the way to `path` by folders of links, and a link there by a copy."""
    place = root
    for part in path.relative_to(root).parts[:-1]:
        place /= part
        if place.is_symlink():
            _open_folder(place)
    if path.is_symlink():
        _replace_link(path)


def _open_folder(link: Path) -> None:
    source = Path(os.path.realpath(link))
    link.unlink()
    link.mkdir()
    for entry in list_folder(source):
        (link / entry.name).symlink_to(entry.path)


def _replace_link(path: Path) -> None:
    source = Path(os.path.realpath(path))
    if source.is_dir():
        _open_folder(path)
        return
    path.unlink()
    if source.is_file():
        shutil.copy2(source, path)
