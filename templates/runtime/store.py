"""Where runs, artifacts and the cache lie: a local folder, or any fsspec address.

Things in a store have keys, relative paths such as `runs/<id>/run.json`. They are always
written to a local file first; a remote store mirrors that file, and fetches what is missing.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import json
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any

from .atomic import link_or_copy, temporary_beside, write_text
from .errors import StoreError, UsageError


class Store:
    """A store in a local folder."""

    def __init__(self, root: Path, address: str = "") -> None:
        self.root = root
        self.address = address or str(root)

    def prepare(self) -> None:
        """Make the store's folder; fail in plain words where that cannot be."""
        try:
            (self.root / "runs").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"the store {self.address} cannot be made: {error.strerror}") from None
        if not os.access(self.root / "runs", os.W_OK):
            raise UsageError(f"the store {self.address} cannot be written to")

    def must_exist(self, asked: str | os.PathLike[str] | None) -> None:
        """Fail if somebody asked for a store that is not there."""
        if asked is not None and self.address == str(self.root) and not self.root.is_dir():
            raise UsageError(f"there is no store {self.address}")

    def path(self, key: str) -> Path:
        """Give the local file of a key, whether or not it is there."""
        return self.root / key

    def fetch(self, key: str) -> Path | None:
        """Give the local file of a key, or `None` when the store has no such thing."""
        path = self.path(key)
        return path if path.is_file() else None

    def publish(self, key: str) -> None:
        """Make what lies in the local file of a key part of the store."""

    def link(self, source: str, key: str) -> None:
        """Give an artifact a second key."""
        path = self.fetch(source)
        if path is None:
            raise StoreError(f"{source} is not in the store {self.address}")
        if source != key:
            link_or_copy(path, self.path(key))
            self.publish(key)

    def names(self, folder: str) -> list[str]:
        """Give the names in a folder of the store, in order."""
        try:
            return sorted(name for name in os.listdir(self.path(folder)) if name[0] != ".")
        except OSError:
            return []

    def read_json(self, key: str) -> Any:
        """Give the JSON of a key, or `None` when it is not there."""
        path = self.fetch(key)
        if path is None:
            return None
        try:
            return json.loads(path.read_bytes())
        except ValueError as error:
            raise StoreError(f"{key} in {self.address} is damaged: {error}") from error

    def write_json(self, key: str, value: Any) -> None:
        """Store a value as JSON."""
        self.write_text(key, json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def write_text(self, key: str, text: str) -> None:
        """Store a text."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text)
        self.publish(key)


class RemoteStore(Store):
    """A store at an fsspec address, with a local mirror of what this machine used."""

    def __init__(self, address: str) -> None:
        try:
            fsspec = importlib.import_module("fsspec")
        except ImportError as error:
            raise UsageError(f"the store {address} needs the package fsspec") from error
        self._files, self._base = fsspec.core.url_to_fs(address)
        super().__init__(_mirror_of(address), address)

    def fetch(self, key: str) -> Path | None:
        """Download what can change, and what the mirror does not have."""
        path = self.path(key)
        if path.is_file() and "/artifacts/" in key:
            return path
        temporary = temporary_beside(path)
        try:
            self._files.get_file(f"{self._base}/{key}", str(temporary))
        except FileNotFoundError:
            temporary.unlink(missing_ok=True)
            return None
        temporary.replace(path)
        return path

    def publish(self, key: str) -> None:
        """Upload the local file."""
        target = f"{self._base}/{key}"
        with contextlib.suppress(FileExistsError, NotImplementedError):
            self._files.makedirs(target.rpartition("/")[0], exist_ok=True)
        self._files.put_file(str(self.path(key)), target)

    def names(self, folder: str) -> list[str]:
        """List the remote folder."""
        try:
            self._files.invalidate_cache()
            found = self._files.ls(f"{self._base}/{folder}", detail=False)
        except FileNotFoundError:
            return []
        return sorted(str(each).rstrip("/").rpartition("/")[2] for each in found)


def _mirror_of(address: str) -> Path:
    """Give a folder that no other user can read or write, the same each time if that can be."""
    owner = getattr(os, "getuid", lambda: "")()
    name = f"store-mirror-{owner}-{hashlib.sha256(address.encode()).hexdigest()[:16]}"
    place = Path(tempfile.gettempdir()) / name
    return place if _is_private(place) else Path(tempfile.mkdtemp(prefix=f"{name}-"))


def _is_private(place: Path) -> bool:
    """Make a folder of this user alone, or tell whether it is one; others may know its name."""
    with contextlib.suppress(FileExistsError):
        place.mkdir(mode=0o700)
    status = place.lstat()
    if not stat.S_ISDIR(status.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True
    if status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return False
    place.chmod(0o700)
    return True


def open_store(address: str | os.PathLike[str] | None, package: str) -> Store:
    """Open the store at an address, by default the one of the project or the user."""
    if address is None:
        address = os.environ.get(f"{package.upper()}_STORE") or default_folder(package)
    text = os.fspath(address)
    if text.startswith("file://"):
        text = text.removeprefix("file://")
    if "://" in text:
        return RemoteStore(text.rstrip("/"))
    return Store(Path(text).absolute())


def project_root(package: str) -> Path | None:
    """Give the folder with `pyproject.toml` when the package runs from a checkout."""
    module = sys.modules.get(package)
    file = getattr(module, "__file__", None) or __file__
    source = Path(file).absolute()
    for folder in source.parents:
        if folder.name == "src" and (folder.parent / "pyproject.toml").is_file():
            return folder.parent
    return None


def default_folder(package: str) -> Path:
    """Give the project's root in a checkout, else a folder of the user's data."""
    root = project_root(package)
    if root is not None and os.access(root, os.W_OK):
        return root
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / package
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / package
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / package
