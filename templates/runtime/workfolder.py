"""The folder a run works in: looks like the notebook's folder, and keeps the original safe.

While a stage runs, an audit hook sees every file that Python opens: a link is replaced by a
private copy before it is written to, and what is read of the data is noted for the cache.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .atomic import copy_with_hash
from .mirror import Mirror, list_folder, make_private, signature

Signature = tuple[int, int, int]


class WorkFolder:
    """A mirror of the data folder in `root`, with the process's folder in it at `home`."""

    def __init__(
        self, root: Path, data: Path | None, levels_up: int, excluded: Iterable[Path]
    ) -> None:
        self.root = Path(os.path.realpath(root))
        self.data = Path(os.path.realpath(data)) if data is not None else None
        self.base = self.data
        if self.data is not None and levels_up:
            self.base = [self.data, *self.data.parents][min(levels_up, len(self.data.parents))]
        inner = self.data.relative_to(self.base) if self.data and self.base else Path()
        self.home = self.root / inner
        self.excluded = frozenset(Path(os.path.realpath(each)) for each in excluded)
        self.reads: dict[str, str] = {}
        self.opaque = False
        self._originals: dict[str, Signature] = {}
        self._ready = False
        self._written: set[str] = set()

    def prepare(self) -> None:
        """Fill the folder, once."""
        if self._ready:
            return
        self._ready = True
        self.home.mkdir(parents=True, exist_ok=True)
        if self.base is not None:
            mirror = Mirror(self.base, self.root, self.excluded | {self.root})
            mirror.fill(self.home.relative_to(self.root))
            self._originals = mirror.originals

    def snapshot(self) -> dict[str, Signature]:
        """Give what is in the folder now, links not followed."""
        found: dict[str, Signature] = {}
        waiting = [self.root]
        while waiting:
            for entry in list_folder(waiting.pop()):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                place = os.path.relpath(entry.path, self.root).replace(os.sep, "/")
                status = entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    found[place + "/"] = (0, 0, 0)
                else:
                    found[place] = signature(status)
        return found

    def changes(self, before: dict[str, Signature]) -> tuple[list[str], list[str]]:
        """Give the files written and the ones removed since a snapshot."""
        after = self.snapshot()
        written = [
            place
            for place, now in sorted(after.items())
            if before.get(place) != now and not self._mirrors(place)
        ]
        gone = [
            place
            for place in sorted(before)
            if place not in after and not (self.root / place).is_dir()
        ]
        self._written.update(written, gone)
        return written, gone

    def _mirrors(self, place: str) -> bool:
        """Tell whether a link shows what lies at the same place of the data."""
        path = self.root / place
        if not path.is_symlink():
            return False
        original = self.source(place)
        return original is not None and os.path.realpath(path) == os.path.realpath(original)

    def keep(self, place: str, target: Path) -> tuple[str, int]:
        """Copy a written file into the store; gives hash and size."""
        return copy_with_hash(self.root / place, target)

    def restore(self, place: str, source: Path | None) -> None:
        """Put a file that an earlier stage wrote in its place, or remove it."""
        self._written.add(place)
        path = self.root / place
        if place.endswith("/"):
            if source is None:
                shutil.rmtree(path, ignore_errors=True)
            else:
                make_private(path / "_", self.root)
                path.mkdir(parents=True, exist_ok=True)
            return
        make_private(path, self.root)
        if source is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            shutil.copyfile(source, path)

    def tidy(self) -> None:
        """Remove what merely mirrors the data; what the run wrote stays."""
        if not self._ready:
            return
        for place, now in sorted(self.snapshot().items(), reverse=True):
            path = self.root / place
            if path.is_symlink() or self._originals.get(place) == now:
                path.unlink()
            elif place.endswith("/") and place not in self._written and not os.listdir(path):
                path.rmdir()

    def original(self, place: str) -> bool:
        """Tell whether what lies there is still the data's own."""
        if place in self._written:
            return False
        path = self.root / place
        try:
            status = path.lstat()
        except OSError:
            return True
        return path.is_symlink() or self._originals.get(place) in (None, signature(status))

    def source(self, place: str) -> Path | None:
        """Give the file of the data folder behind a place."""
        return None if self.base is None else self.base / place

    def begin(self) -> None:
        """Watch this process's files from here on."""
        self.reads, self.opaque = {}, False
        _watch(self)

    def end(self) -> None:
        """Stop watching."""
        _watch(None)

    def _locate(self, path: Any) -> Path | None:
        if isinstance(path, int) or path is None:
            return None
        text = os.fsdecode(path)
        if "\0" in text:
            return None
        return Path(os.path.normpath(os.path.join(os.getcwd(), text)))

    def on_open(self, path: Any, mode: Any, flags: Any) -> None:
        """Note a read, or make way for a write."""
        place = self._locate(path)
        if place is None:
            return
        number = flags if isinstance(flags, int) else 0
        writes = number & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        truncates = number & os.O_TRUNC
        if not (place.is_relative_to(self.root)):
            if not writes:
                self._note_outside(place)
            return
        if not writes or not truncates:
            self._note(place, "file")
        if writes and not (isinstance(mode, str) and "x" in mode):
            make_private(place, self.root)

    def on_change(self, *paths: Any) -> None:
        """Make way for a change of the entries themselves."""
        for path in paths:
            place = self._locate(path)
            if place is not None and place.is_relative_to(self.root) and place != self.root:
                make_private(place.parent / "_", self.root)

    def on_update(self, path: Any, *_others: Any) -> None:
        """Make way for a change of a file's content."""
        place = self._locate(path)
        if place is not None and place.is_relative_to(self.root) and place != self.root:
            self._note(place, "file")
            make_private(place, self.root)

    def on_list(self, path: Any, *_others: Any) -> None:
        """Note that a folder was listed."""
        place = self._locate(path if path is not None else ".")
        if place is not None:
            self._note(place, "folder")

    def on_command(self, *arguments: Any) -> None:
        """Give a command private copies of the linked files it names."""
        self.opaque = True
        text = repr(arguments)
        for entry in list_folder(Path.cwd()):
            if entry.is_symlink() and entry.is_file() and entry.name in text:
                place = Path(entry.path)
                if place.is_relative_to(self.root):
                    make_private(place, self.root)

    def on_database(self, address: Any, *_others: Any) -> None:
        """Note and protect a database file."""
        text = os.fsdecode(address) if isinstance(address, (str, bytes, os.PathLike)) else ""
        if text and ":memory:" not in text:
            self.on_update(text.removeprefix("file:").partition("?")[0])

    def _note(self, place: Path, kind: str) -> None:
        for root in (self.root, self.base):
            if root is not None and place.is_relative_to(root):
                name = place.relative_to(root).as_posix()
                if name not in self.reads and self.original(name):
                    self.reads[name] = kind
                return

    def _note_outside(self, place: Path) -> None:
        if self.base is not None and place.is_relative_to(self.base):
            if not any(place.is_relative_to(each) for each in self.excluded):
                self._note(place, "file")
        elif not str(place).startswith(_unwatched()) and place.is_file():
            self.reads.setdefault(str(place), "file")


def _unwatched() -> tuple[str, ...]:
    global _prefixes
    if not _prefixes:
        home = os.path.expanduser("~")
        own = str(Path(__file__).absolute().parents[2])
        system = ("/proc", "/dev", "/sys", "/etc", "/usr", "/lib", "/opt")
        _prefixes = (
            *(sys.prefix, sys.base_prefix, own, *system, os.path.join(home, ".")),
            *(each for each in sys.path if each.endswith(("-packages", ".zip"))),
        )
    return _prefixes


_prefixes: tuple[str, ...] = ()
_watching: WorkFolder | None = None
_installed = False
_busy = threading.local()

_HANDLERS: dict[str, Callable[..., None]] = {
    "open": WorkFolder.on_open,
    "os.mkdir": WorkFolder.on_change,
    "os.remove": WorkFolder.on_change,
    "os.rmdir": WorkFolder.on_change,
    "os.rename": WorkFolder.on_change,
    "os.link": WorkFolder.on_change,
    "os.symlink": WorkFolder.on_change,
    "os.truncate": WorkFolder.on_update,
    "os.chmod": WorkFolder.on_update,
    "os.utime": WorkFolder.on_update,
    "os.listdir": WorkFolder.on_list,
    "os.scandir": WorkFolder.on_list,
    "sqlite3.connect": WorkFolder.on_database,
    "subprocess.Popen": WorkFolder.on_command,
    "os.system": WorkFolder.on_command,
    "os.posix_spawn": WorkFolder.on_command,
}
_PATHS = {
    "os.mkdir": slice(1),
    "os.remove": slice(1),
    "os.rmdir": slice(1),
    "os.rename": slice(2),
    "os.link": slice(2),
    "os.symlink": slice(1, 2),
}


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    folder = _watching
    if folder is None or event not in _HANDLERS or getattr(_busy, "now", False):
        return
    _busy.now = True
    try:
        _HANDLERS[event](folder, *arguments[_PATHS.get(event, slice(None))])
    except OSError:
        pass
    finally:
        _busy.now = False


def _watch(folder: WorkFolder | None) -> None:
    global _watching, _installed
    if folder is not None and not _installed:
        _installed = True
        sys.addaudithook(_hook)
    _watching = folder
