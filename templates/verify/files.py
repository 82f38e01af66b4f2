"""The files a run wrote, by what is in them."""

from __future__ import annotations

import gzip
import os
import pickle
import sqlite3
import zipfile
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .nodes import Node, digest_of, leaf, node
from .record import png_points

if TYPE_CHECKING:
    from .digest import Digester

SKIPPED = {"__pycache__", ".ipynb_checkpoints", ".git", ".ipython", ".pytest_cache"}
PICKLES = {".pkl", ".pickle", ".joblib", ".sav", ".p"}
DATABASES = {".db", ".sqlite", ".sqlite3", ".db3"}
ARCHIVES = {".zip", ".npz", ".xlsx", ".docx", ".pptx", ".whl", ".jar"}


def hash_file(path: Path) -> str:
    """The hash of a file's bytes."""
    made = blake2b(digest_size=16)
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            made.update(block)
    return made.hexdigest()


def walk(root: Path, *, follow: bool) -> dict[str, Path]:
    """Every file below `root`. Links are left out, or followed."""
    found: dict[str, Path] = {}
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for name in sorted(names):
            path = Path(folder) / name
            if path.is_file() and (follow or not path.is_symlink()) and not name.endswith(".pyc"):
                found[path.relative_to(root).as_posix()] = path
    return found


def snapshot(root: Path) -> dict[str, tuple[int, int, str]]:
    """Size, time and hash of every file, to tell later which were changed."""
    taken = {}
    for name, path in walk(root, follow=True).items():
        status = path.stat()
        taken[name] = (status.st_size, status.st_mtime_ns, hash_file(path))
    return taken


def written(digester: Digester, root: Path, before: dict[str, tuple[int, int, str]]) -> dict[str, Node]:
    """The files that are new or hold something else than before."""
    made = {}
    for name, path in walk(root, follow=False).items():
        old = before.get(name)
        if old is None or hash_file(path) != old[2]:
            made[name] = content(digester, path)
    return made


def deleted(root: Path, before: dict[str, tuple[int, int, str]]) -> list[str]:
    """The files that were there and are no longer."""
    return sorted(name for name in before if not (root / name).exists())


def content(digester: Digester, path: Path) -> Node:
    """What is in a file: the value of a pickle, the rows of a database, the members of an archive,
    the points of a picture, the lines of a text, otherwise its bytes."""
    kind = path.suffix.lower()
    try:
        if kind in PICKLES:
            return node("pickle", "", [("", digester.tree(load(path)))])
        if kind in DATABASES:
            return database(path)
        if kind in ARCHIVES:
            return archive(path)
        if kind == ".gz":
            return leaf("gzip", "", content=gzip.decompress(path.read_bytes()))
        if kind == ".png":
            return leaf("picture", " ".join(png_points(path.read_bytes())))
    except Exception:  # noqa: BLE001, S110 - a file that is not what its name says is compared as bytes
        pass
    data = path.read_bytes()
    text = readable(data)
    return leaf("file", f"{len(data)} bytes", content=data) if text is None else lines(digester.places.text(text))


def readable(data: bytes) -> str | None:
    """Small files of text, so that the line that differs can be named."""
    if len(data) > 1 << 20 or b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def lines(text: str) -> Node:
    """Text by its lines."""
    parts = text.split("\n")
    children = [(f"line {number}", leaf("str", line)) for number, line in enumerate(parts, 1)]
    return node("text", f"{len(parts)} lines", children, keep=len(parts) <= 5000)


def load(path: Path) -> Any:
    """The value that this run itself has just pickled; one of its processes may have loaded joblib."""
    try:
        import joblib
    except ImportError:
        with path.open("rb") as file:
            return pickle.load(file)  # noqa: S301 - written by the run whose values are being compared
    return joblib.load(path)


def database(path: Path) -> Node:
    """The rows of every table of a SQLite database."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        rows = list(connection.iterdump())
    finally:
        connection.close()
    return node("database", "", [(f"row {number}", leaf("str", row)) for number, row in enumerate(rows)])


def archive(path: Path) -> Node:
    """The members of an archive, without their times."""
    with zipfile.ZipFile(path) as opened:
        members = sorted(opened.infolist(), key=lambda member: member.filename)
        children = [(member.filename, leaf("member", digest_of(opened.read(member)))) for member in members]
    return node("archive", str(len(children)), children)
