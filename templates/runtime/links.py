"""The links of a work folder to originals, and how they give way to copies."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

from .cloning import clone, copy
from .mirror import Mirror, Signature, list_folder, signature

PRIVATE_BYTES = 1 << 32
ABOVE_BYTES = 1 << 28
ABOVE_FILES = 4000


class Links:
    """What a mirror of `base` in `root` only links to; `home` is the notebook's folder in it."""

    def __init__(self, root: Path, base: Path | None, mirror: Mirror, home: Path) -> None:
        self._root = root
        self._home = home
        self._base = base
        self._links = mirror.links
        self._originals = mirror.originals
        self._before: dict[Path, Signature] = {}

    def note(self) -> None:
        """Remember how the originals are, before something runs that may write unseen."""
        for path in self._links:
            if path not in self._before and (found := self._look(path)):
                self._before[path] = found

    def changed(self) -> list[str]:
        """Give the originals that changed although they are only links here."""
        return [
            self._links[path]
            for path, before in self._before.items()
            if path in self._links and path.is_symlink() and self._look(path) != before
        ]

    def _look(self, path: Path) -> Signature | None:
        try:
            status = os.stat(self._links[path])
        except OSError:
            return None
        return signature(status) if stat.S_ISREG(status.st_mode) else None

    def make_private(self, path: Path, hops: int = 20) -> None:
        """Replace our links on the way to `path` by folders of links, and one there by a copy."""
        place = self._root
        for part in path.relative_to(self._root).parts:
            place /= part
            if not place.is_symlink():
                continue
            source = self._links.get(place) or self._moved(place)
            if source is not None:
                self._replace(place, source)
                continue
            end = Path(os.path.normpath(place.parent / os.readlink(place)))
            if end.is_relative_to(self._root) and hops:
                self.make_private(end / path.relative_to(place), hops - 1)

    def _moved(self, place: Path) -> str | None:
        """Give the original behind a link of ours that now lies elsewhere."""
        end = os.readlink(place)
        return end if self._base and Path(end).is_relative_to(self._base) else None

    def make_all_private(self, named: str) -> None:
        """Replace as many links to files as may be copied: the named and the small first.

        What lies above the notebook may be anything: little of it is copied that is not named.
        """
        files = []
        for path, source in [*self._links.items()]:
            if path.is_symlink() and os.path.isfile(source):
                size = os.stat(source).st_size
                files.append((path.name not in named, size, path, source))
            elif path.name == ".git" and "git" in named and path.is_symlink():
                self._replace_whole(path, source)
        left = min(PRIVATE_BYTES, shutil.disk_usage(self._root).free // 2) if files else 0
        above, number = ABOVE_BYTES, ABOVE_FILES
        for unnamed, size, path, source in sorted(files):
            if size > left:
                break
            if unnamed and not path.is_relative_to(self._home):
                if size > above or not number:
                    continue
                above, number = above - size, number - 1
            left -= size
            self._replace(path, source)

    def _replace(self, link: Path, source: str) -> None:
        link.unlink()
        self._links.pop(link, None)
        if os.path.isdir(source):
            link.mkdir()
            for entry in list_folder(Path(source)):
                inner = link / entry.name
                inner.symlink_to(entry.path)
                self._links[inner] = entry.path
                self._note_as_original(inner)
        elif os.path.isfile(source):
            if not clone(source, link):
                copy(source, link)
            self._note_as_original(link)

    def _note_as_original(self, path: Path) -> None:
        self._originals[path.relative_to(self._root).as_posix()] = signature(path.lstat())

    def _replace_whole(self, link: Path, source: str) -> None:
        link.unlink()
        del self._links[link]
        shutil.copytree(source, link, symlinks=True, copy_function=_copy_as_it_is)

    def __contains__(self, path: Path) -> bool:
        return path in self._links and path.is_symlink()

    def __bool__(self) -> bool:
        return bool(self._links)


def _copy_as_it_is(source: str, target: str) -> None:
    if os.path.islink(source):
        os.symlink(os.readlink(source), target)
    else:
        copy(source, target)
