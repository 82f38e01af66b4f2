"""Filling a work folder with what lies in the data folder: folders and files of its own.

Code that walks, writes, or looks at links must find what it would find in the original, and
must not be able to harm it. So folders are made anew and files are copied, or cloned where
the file system can. A hard link would be no protection, since it shares the file. What
would take long to copy (more than 256 MB, more than 4,000 files: the smallest are copied)
becomes a link to the original. Links give way to copies

- before Python opens them for writing (the audit hook in `watching`),
- before code runs that may write unseen: commands, other processes, libraries that open
  files themselves; as long as that takes at most 4 GB and half of the free space.

What then is still a link is looked at after each stage: a changed original fails the run.
Version control, installed packages and environments are no data: links as a whole.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from pathlib import Path

from .cloning import clone, copy

COPIED_BYTES = 1 << 28
COPIED_FILES = 4000
ENTRIES = 100_000
ENTRIES_ABOVE = 20_000
_OPENED_IN_C = frozenset((".h5", ".hdf5", ".hdf", ".db", ".sqlite", ".sqlite3", ".duckdb", ".nc"))
_C_LIMIT = 1 << 29
NO_DATA = frozenset((".git", ".hg", "node_modules"))

Signature = tuple[int, int, int]


class Mirror:
    """Makes one folder tree look like another."""

    def __init__(self, source: Path, target: Path, excluded: frozenset[Path]) -> None:
        self._source = source
        self._target = target
        self._excluded = excluded
        self._entries = ENTRIES
        self._waiting: deque[tuple[Path, str]] = deque()
        self._files: list[tuple[int, Path, str]] = []
        self._entered: set[str] = set()
        self.originals: dict[str, Signature] = {}
        self.seen: dict[str, tuple[int, int]] = {}
        self.links: dict[Path, str] = {}

    def fill(self, home: Path) -> None:
        """Mirror the tree; the way down to `home` is always made of real folders."""
        (self._target / home).mkdir(parents=True, exist_ok=True)
        self._waiting.append((home, str(self._source / home)))
        self._fill_waiting()
        self._entries = min(self._entries, ENTRIES_ABOVE)
        for parent in [*home.parents][: len(home.parts)]:
            self._fill_folder(parent, str(self._source / parent))
        self._fill_waiting()
        self._fill_files()

    def _fill_waiting(self) -> None:
        while self._waiting:
            self._fill_folder(*self._waiting.popleft())

    def _fill_folder(self, folder: Path, source: str) -> None:
        entries = list_folder(Path(source))
        self._entries -= len(entries)
        for entry in entries:
            place = folder / entry.name
            target = self._target / place
            if Path(entry.path) in self._excluded or os.path.lexists(target):
                continue
            if entry.is_symlink() and self._copy_link(entry, target, place):
                continue
            if is_folder(entry):
                self._enter(entry, target, place)
            elif os.path.isfile(entry.path):
                status = entry.stat()
                self.seen[place.as_posix()] = status.st_size, status.st_mtime_ns
                self._files.append((status.st_size, place, entry.path))
            else:
                self._link(entry.path, target, place)

    def _copy_link(self, entry: os.DirEntry[str], target: Path, place: Path) -> bool:
        """Make a link within the data anew, where it leads to what is mirrored."""
        end = Path(os.path.realpath(entry.path))
        inside = end.is_relative_to(self._source) and os.path.exists(end)
        if not inside or any(end.is_relative_to(each) for each in self._excluded):
            return False
        if any(is_no_data(Path(each)) for each in (end, *end.parents)):
            return False
        where = self._target / end.relative_to(self._source)
        target.symlink_to(os.path.relpath(where, target.parent))
        self.originals[place.as_posix()] = signature(target.lstat())
        return True

    def _enter(self, entry: os.DirEntry[str], target: Path, place: Path) -> None:
        path = Path(entry.path)
        real = os.path.realpath(path) if entry.is_symlink() else ""
        holds = any(each.is_relative_to(path) for each in self._excluded)
        again = bool(real) and (real in self._entered or self._source.is_relative_to(real))
        if (is_no_data(path) and not holds) or again or self._entries <= 0:
            self._link(entry.path, target, place)
            return
        self._entered.add(real)
        target.mkdir()
        self._waiting.append((place, real or entry.path))

    def _fill_files(self) -> None:
        """Copy the smallest and what is opened in C; link to the rest."""
        left, number, cloning = COPIED_BYTES, 0, True
        for size, place, source in sorted(self._files, key=lambda each: (each[0], str(each[1]))):
            target = self._target / place
            number += 1
            in_c = place.suffix.lower() in _OPENED_IN_C and size < _C_LIMIT
            try:
                cloning = cloning and number <= COPIED_FILES and clone(source, target)
                if not cloning:
                    if (size > left or number > COPIED_FILES) and not in_c:
                        self._link(source, target, place)
                        continue
                    copy(source, target)
                    left -= 0 if in_c else size
                self.originals[place.as_posix()] = signature(target.lstat())
            except OSError:
                target.unlink(missing_ok=True)
                self._link(source, target, place)

    def _link(self, source: str, target: Path, place: Path) -> None:
        target.symlink_to(source)
        self.originals[place.as_posix()] = signature(target.lstat())
        self.links[target] = source


def is_no_data(folder: Path) -> bool:
    """Tell whether a folder holds version control, installed packages or an environment."""
    return folder.name in NO_DATA or (folder / "pyvenv.cfg").is_file()


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder; a link that leads to itself, or nowhere, is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def list_folder(folder: Path) -> list[os.DirEntry[str]]:
    """Give the entries of a folder by name; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def signature(status: os.stat_result) -> Signature:
    """Give what changes when a file is written."""
    if stat.S_ISLNK(status.st_mode):
        return 0, 0, status.st_ino
    return status.st_size, status.st_mtime_ns, status.st_ino
