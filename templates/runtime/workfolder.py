"""The folder a run works in: looks like the notebook's folder, and keeps the original safe.

`mirror` fills it, `links` keeps what is only a link from harm, `watching` sees what a stage
does with files.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from . import arguments
from .atomic import copy_with_hash
from .errors import PipelineError
from .importing import use_folder
from .libraries import may_go_unseen
from .links import Links
from .mirror import Mirror, Signature, list_folder, signature
from .remembered import Read
from .watching import Watcher, watch


class WorkFolder:
    """A mirror of the data folder in `root`, with the process's folder in it at `home`."""

    def __init__(
        self, root: Path, data: Path | None, levels_up: int, excluded: Iterable[Path]
    ) -> None:
        self.data = Path(os.path.realpath(data)) if data is not None else None
        self.base = self.data
        if self.data is not None and levels_up:
            above = [self.data, *(each for each in self.data.parents if each.name)]
            self.base = above[min(levels_up, len(above) - 1)]
        inner = self.data.relative_to(self.base) if self.data and self.base else Path()
        self.place = Path(os.path.realpath(root))
        self.root = self.place / self.base.name if self.base is not None else self.place
        self.home = self.root / inner
        self.excluded = frozenset(Path(os.path.realpath(each)) for each in excluded)
        self.environ = dict(os.environ)
        self.originals: dict[str, Signature] = {}
        self._seen: dict[str, tuple[int, int]] = {}
        mirror = Mirror(self.root, self.root, frozenset())
        self.links = Links(self.root, self.base, mirror, self.home)
        self.watcher = Watcher(self)
        self._ready = False
        self._written: set[str] = set()
        self._latest: dict[str, Signature] | None = None
        self.known: dict[tuple[str, str], str] = {}

    def prepare(self) -> None:
        """Fill the folder, once."""
        if self._ready:
            return
        self._ready = True
        self.home.mkdir(parents=True, exist_ok=True)
        if self.base is not None:
            mirror = Mirror(self.base, self.root, self.excluded | {self.root})
            mirror.fill(self.home.relative_to(self.root))
            self.originals, self._seen = mirror.originals, mirror.seen
            self.links = Links(self.root, self.base, mirror, self.home)
        use_folder(self._is_written)

    def _is_written(self, path: Path) -> bool:
        """Tell whether a file is in this folder and not the data's."""
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(self.root):
            return False
        return self.originals.get(real.relative_to(self.root).as_posix()) != signature(real.lstat())

    def snapshot(self) -> dict[str, Signature]:
        """Give what is in the folder now, links not followed; after a stage it is known."""
        if self._latest is not None:
            return self._latest
        found: dict[str, Signature] = {}
        waiting = [(self.root, "")]
        while waiting:
            folder, prefix = waiting.pop()
            for entry in list_folder(folder):
                place = prefix + entry.name
                if entry.is_symlink():
                    found[place] = (0, 0, entry.inode())
                elif entry.is_dir(follow_symlinks=False):
                    found[place + "/"] = (0, 0, 0)
                    waiting.append((Path(entry.path), place + "/"))
                else:
                    found[place] = signature(entry.stat(follow_symlinks=False))
        return found

    def changes(self, before: dict[str, Signature]) -> tuple[list[str], list[str]]:
        """Give the files written and the ones removed since a snapshot."""
        self._latest = None
        after = self.snapshot()
        written = [
            place
            for place, now in sorted(after.items())
            if before.get(place) != now and not self._mirrors(place, now)
        ]
        gone = [
            place
            for place in sorted(before)
            if place not in after and not (self.root / place).is_dir()
        ]
        self._written.update(written, gone)
        self._latest = after
        return written, gone

    def _mirrors(self, place: str, now: Signature) -> bool:
        """Tell whether a link gave way to a copy, or a folder to a folder of links."""
        if place.endswith("/"):
            return False
        return place not in self._written and self.originals.get(place) == now

    def keep(self, place: str, target: Path) -> tuple[str, int]:
        """Copy a written file into the store; gives hash and size."""
        return copy_with_hash(self.root / place, target)

    def restore(self, place: str, source: Path | None) -> None:
        """Put a file that an earlier stage wrote in its place, or remove it."""
        self._written.add(place)
        self._latest = None
        path = self.root / place
        if place.endswith("/"):
            if source is None:
                shutil.rmtree(path, ignore_errors=True)
            else:
                self.links.make_private(path)
                path.mkdir(parents=True, exist_ok=True)
            return
        self.links.make_private(path.parent)
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
        self._latest = None
        for place, now in sorted(self.snapshot().items(), reverse=True):
            path = self.root / place
            if path in self.links or self.originals.get(place) == now:
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
        return path in self.links or self.originals.get(place) in (None, signature(status))

    def source(self, place: str) -> Path | None:
        """Give the file of the data folder behind a place."""
        return None if self.base is None else self.base / place

    def changed_since(self, places: Iterable[str] | None = None) -> bool:
        """Tell whether the data's own files, all or some, are no longer as they were taken."""
        base = self.base or Path()
        for place in self._seen if places is None else self._seen.keys() & places:
            try:
                status = (base / place).stat()
            except OSError:
                return True
            if (status.st_size, status.st_mtime_ns) != self._seen[place]:
                return True
        return False

    def of_the_data(self, path: Path) -> Path:
        """Give the file or folder of the data that a path here stands for."""
        place = Path(os.path.normpath(path))
        if self.base is None or not place.is_relative_to(self.root):
            return place
        return self.base / place.relative_to(self.root)

    def begin(self, code: Callable[[], str] = str) -> None:
        """Watch this process's files from here on; `code` gives the text that will run."""
        self.known.clear()
        if self.links:
            text = code()
            if may_go_unseen(text, set()):
                self.make_way(text)
        self.watcher = Watcher(self)
        arguments.take()
        watch(self.watcher)

    def make_way(self, text: str) -> None:
        """Prepare for writers that Python does not see."""
        self.links.make_all_private(text)
        self.links.note()

    def end(self) -> None:
        """Stop watching."""
        watch(None)
        arguments.give_back()
        self.watcher.look_for_processes()

    @property
    def reads(self) -> set[Read]:
        """What the stage read, by kind: data, files elsewhere, variables of the environment."""
        return self.watcher.reads

    @property
    def made(self) -> set[str]:
        """The folders elsewhere that the stage made."""
        return self.watcher.made

    @property
    def opaque(self) -> bool:
        """Whether the stage did what cannot be seen here."""
        return self.watcher.opaque

    def check(self) -> None:
        """Fail where an original, only linked to here, was written to all the same."""
        if changed := self.links.changed():
            raise PipelineError(
                f"{changed[0]} changed while the stage ran: it is too large to be copied for"
                " the run, and was written to past Python. Put what the notebook writes elsewhere."
            )
