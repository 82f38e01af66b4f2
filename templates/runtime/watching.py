"""An audit hook that sees every file that Python opens while a stage runs."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from importlib.util import source_from_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import remembered
from .elsewhere import is_unwatched

if TYPE_CHECKING:
    from .workfolder import WorkFolder

_VARIABLE = re.compile(r"\$\{?([A-Za-z_]\w*)")
_PLACE = re.compile(r"(?<![\w.:/~-])[/~][^\s'\"\\;|&<>(){}$*?]+")


class Watcher:
    """Notes what one stage reads of the data, and makes way for what it writes."""

    def __init__(self, folder: WorkFolder) -> None:
        self._folder = folder
        self._root = folder.root
        self.reads: set[remembered.Read] = set()
        self.made: set[str] = set()
        self.opaque = False
        self._processes = _processes_made()

    def look_for_processes(self) -> None:
        """Note at the end that other processes worked for the stage."""
        module = sys.modules.get("multiprocessing.process")
        if _processes_made() != self._processes or (module and module.active_children()):
            self.opaque = True

    def _locate(self, path: Any) -> Path | None:
        if isinstance(path, int) or path is None:
            return None
        text = os.fsdecode(path)
        if "\0" in text:
            return None
        return Path(os.path.normpath(os.path.join(os.getcwd(), text)))

    def _inside(self, path: Any) -> Path | None:
        place = self._locate(path)
        return place if place and place != self._root and place.is_relative_to(self._root) else None

    def on_open(self, path: Any, mode: Any, flags: Any) -> None:
        """Note a read, or make way for a write."""
        place = self._locate(path)
        if place is None:
            return
        place = _source_of(place)
        number = flags if isinstance(flags, int) else 0
        writes = number & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        if not place.is_relative_to(self._root):
            self._note_outside(place, "file")
            return
        if not writes or not number & os.O_TRUNC:
            self.note(place, "file")
        if writes and not (isinstance(mode, str) and "x" in mode):
            self._folder.links.make_private(place)

    def on_change(self, *paths: Any) -> None:
        """Make way for a change of the entries themselves."""
        for path in paths:
            if place := self._inside(path):
                self._folder.links.make_private(place.parent)

    def on_make(self, path: Any) -> None:
        """Note a folder that the notebook makes elsewhere: later stages may count on it."""
        self.on_change(path)
        place = self._locate(path)
        if place is None or place.is_relative_to(self._root) or is_unwatched(str(place)):
            return
        if any(map(place.is_relative_to, self._folder.excluded)):
            return
        if not place.is_relative_to(tempfile.gettempdir()) or _is_asked_by_notebook():
            self.made.add(str(place))

    def on_move(self, *paths: Any) -> None:
        """Make way for an entry's new name, under which it must be safe to write to."""
        for path in paths:
            if place := self._inside(path):
                self._folder.links.make_private(place)

    def on_update(self, path: Any, *_others: Any) -> None:
        """Make way for a change of a file's content."""
        if place := self._inside(path):
            self.note(place, "file")
            self._folder.links.make_private(place)

    def on_list(self, path: Any, *_others: Any) -> None:
        """Note that a folder was listed."""
        place = self._locate(path if path is not None else ".")
        if place is not None:
            self.note(place, "folder")

    def on_command(self, *arguments: Any) -> None:
        """Make way for whatever a command may do."""
        self.opaque = True
        text = repr(arguments)
        self._folder.make_way(text)
        for name in _VARIABLE.findall(text):
            self.on_variable(name, os.environ.get(name))
        for name in map(os.path.expanduser, _PLACE.findall(text)):
            if os.path.isfile(name):
                self.on_open(name, None, os.O_RDONLY)

    def on_fork(self, *_arguments: Any) -> None:
        """Expect anything of another process."""
        self.opaque = True

    def on_database(self, address: Any, *_others: Any) -> None:
        """Note and protect a database file."""
        text = os.fsdecode(address) if isinstance(address, (str, bytes, os.PathLike)) else ""
        if text and ":memory:" not in text:
            path = text.removeprefix("file:").partition("?")[0]
            self.on_update(path)
            for more in ("-wal", "-journal"):
                self.on_open(path + more, None, os.O_RDONLY)

    def on_variable(self, name: str, value: str | None) -> None:
        """Note that a variable of the environment was read that the run itself did not set."""
        if name not in _OF_THE_PROCESS and self._folder.environ.get(name) == value:
            self._add("environ", name)

    def on_names_of_variables(self) -> None:
        """Note that the variables of the environment were gone through."""
        self._add("variables", "")

    def _add(self, kind: str, name: str) -> None:
        self.reads.add((kind, name))
        remembered.note((kind, name))

    def note(self, place: Path, kind: str) -> None:
        """Note a read of the data, or of a file elsewhere."""
        for root in (self._root, self._folder.base):
            if root is not None and place.is_relative_to(root):
                if root != self._root and any(map(place.is_relative_to, self._folder.excluded)):
                    return
                name = place.relative_to(root).as_posix()
                if (kind, name) in self.reads or self._folder.original(name):
                    self._add(kind, name)
                return
        if kind == "folder":
            self._note_outside(place, kind)

    def _note_outside(self, place: Path, kind: str) -> None:
        """Note a file that lies elsewhere; one written there must be there again."""
        base = self._folder.base
        if base is not None and place.is_relative_to(base):
            self.note(place, kind)
        elif not is_unwatched(str(place)):
            self._add(kind, str(place))


def _processes_made() -> str:
    """Give what changes when `multiprocessing`, or what builds on it, makes a process."""
    module = sys.modules.get("multiprocessing.process")
    counter = repr(getattr(module, "_process_counter", ""))
    return "" if counter == "count(1)" else counter


# What an interpreter or a mode of running sets or asks for itself.
_OF_THE_PROCESS = frozenset(
    """PYTHONPATH PYTHONHASHSEED PYTHONSTARTUP STAGE_OF_A_RUN SETTINGS_OF_A_RUN MPLBACKEND
    MPLCONFIGDIR PWD OLDPWD SHLVL _ TERM COLORTERM PYTEST_CURRENT_TEST""".split()  # noqa: SIM905
)


def is_of_the_process(variable: str) -> bool:
    """Tell whether a variable of the environment says nothing about the notebook."""
    return variable in _OF_THE_PROCESS


def _source_of(place: Path) -> Path:
    """Give the source of compiled code, which goes on naming what it was compiled from."""
    if place.suffix == ".pyc" and place.parent.name == "__pycache__":
        try:
            return Path(source_from_cache(str(place)))
        except (ValueError, NotImplementedError):
            return place
    return place


_RUNTIME = str(Path(__file__).parent)
_OF_PYTHON = str(Path(os.__file__).parent)
_POOLS = f"{os.sep}multiprocessing{os.sep}"


def _is_asked_by_notebook() -> bool:
    """Tell whether code of the notebook, and no library for its own use, makes a folder."""
    frame = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        is_library = "-packages" in file or _POOLS in file
        of_python = file.startswith(("<frozen", _OF_PYTHON, _RUNTIME))
        if is_library or not of_python:
            return not is_library
        frame = frame.f_back  # type: ignore[assignment]
    return False


_watching: Watcher | None = None
_installed = False
_busy = threading.local()

_HANDLERS: dict[str, Callable[..., None]] = {
    "open": Watcher.on_open,
    "os.mkdir": Watcher.on_make,
    "os.remove": Watcher.on_change,
    "os.rmdir": Watcher.on_change,
    "os.rename": Watcher.on_move,
    "os.link": Watcher.on_move,
    "os.symlink": Watcher.on_change,
    "os.truncate": Watcher.on_update,
    "os.chmod": Watcher.on_update,
    "os.utime": Watcher.on_update,
    "os.listdir": Watcher.on_list,
    "os.scandir": Watcher.on_list,
    "sqlite3.connect": Watcher.on_database,
    "subprocess.Popen": Watcher.on_command,
    "os.system": Watcher.on_command,
    "os.posix_spawn": Watcher.on_command,
    "os.exec": Watcher.on_command,
    "os.fork": Watcher.on_fork,
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
    watcher = _watching
    if watcher is None or event not in _HANDLERS or getattr(_busy, "now", False):
        return
    _busy.now = True
    try:
        _HANDLERS[event](watcher, *arguments[_PATHS.get(event, slice(None))])
    except OSError:
        pass
    finally:
        _busy.now = False


class _WatchedEnviron(os._Environ):  # type: ignore[type-arg]
    """`os.environ` while a stage runs."""

    def __getitem__(self, key: Any) -> Any:
        watcher = _watching
        try:
            value = super().__getitem__(key)
        except KeyError:
            if watcher is not None:
                watcher.on_variable(key, None)
            raise
        if watcher is not None:
            watcher.on_variable(key, value)
        return value

    def __iter__(self) -> Iterator[Any]:
        if _watching is not None:
            _watching.on_names_of_variables()
        return super().__iter__()


_environ_type = type(os.environ)


def watch(watcher: Watcher | None) -> None:
    """Let this watcher see what happens from here on, or nobody."""
    global _watching, _installed
    if watcher is not None and not _installed:
        _installed = True
        sys.addaudithook(_hook)
    _watching = watcher
    os.environ.__class__ = _WatchedEnviron if watcher is not None else _environ_type
