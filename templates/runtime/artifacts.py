"""How values lie in the store: JSON for plain ones, `.npy` for arrays, pickle for the rest.

A bundle is one file: the names whose values may share state are written and read as one
object graph. Each file carries its hash, the types and the versions of their libraries.
"""

from __future__ import annotations

import json
import mmap
import re
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any

from .arrays import owning
from .atomic import BLOCK, HashingWriter, sha256_of_rest, temporary_beside
from .deep import call_deeply
from .errors import StoreError
from .generators import undrawn
from .missing import MISSING
from .pickling import ArtifactPickler, ArtifactUnpickler, RelationPickler, load_among_names
from .store import Store

_PLAIN = (str, int, float, bool, type(None))
_PLAIN_ITEMS = 1000
_MADE_FOR_A_RUN = re.compile(r"\d{8}T\d{6}-[0-9a-f]{6}")


class TooCostlyError(Exception):
    """Storing takes longer than it is worth."""


class Deadline:
    """Time that may be spent on storing; passing it raises `TooCostlyError`."""

    def __init__(self, seconds: float) -> None:
        self._end = time.perf_counter() + seconds

    def __call__(self) -> None:
        """Pass, or raise when the time is over."""
        if time.perf_counter() > self._end:
            raise TooCostlyError


class Shelf:
    """Writes and reads the artifacts of one run."""

    def __init__(self, store: Store, folder: str, work: Path) -> None:
        self._store = store
        self._folder = folder
        self._work = str(work)

    def save(
        self, stage: str, values: Mapping[str, Any], allowed: Callable[[], None] | None = None
    ) -> dict[str, Any]:
        """Write one bundle and give its record."""
        content = next(iter(values.values())) if len(values) == 1 else dict(values)
        suffix, write = self._format(content, single=len(values) == 1)
        target = self._store.path(f"{self._folder}/{stage}/{next(iter(values))}{suffix}")
        temporary = temporary_beside(target)
        try:
            digest, size = write(temporary, content, allowed)
            bound = names_folder(temporary, self._work)
            key = f"{self._folder}/{stage}/{_file_name(values)}-{digest[:12]}{suffix}"
            temporary.replace(self._store.path(key))
        finally:
            temporary.unlink(missing_ok=True)
        self._store.publish(key)
        return {
            "names": list(values),
            "path": key,
            "format": suffix[1:],
            "sha256": digest,
            "bytes": size,
            "bound": bound,
            "types": {name: type_name(value) for name, value in values.items()},
            "versions": _versions(values.values()),
            "missing": [name for name, value in values.items() if value is MISSING],
        }

    def _format(self, content: Any, *, single: bool) -> tuple[str, Callable[..., tuple[str, int]]]:
        if single and is_plain(content) and self._work not in str(content):
            return ".json", _write_json
        numpy = sys.modules.get("numpy")
        if single and numpy is not None and _is_plain_array(content, numpy):
            return ".npy", partial(_write_array, numpy)
        return ".pickle", self._write_pickle

    def _write_pickle(
        self,
        path: Path,
        content: Any,
        allowed: Callable[[], None] | None,
    ) -> tuple[str, int]:
        try:
            return self._write_passes(path, content, allowed)
        except RecursionError:
            return call_deeply(lambda: self._write_passes(path, content, allowed))

    def _write_passes(
        self,
        path: Path,
        content: Any,
        allowed: Callable[[], None] | None,
        *,
        exact: bool = True,
    ) -> tuple[str, int]:
        """Write in one pass, and once more if that shows relations to keep.

        Where an instance of the notebook cannot be written as it is, the second attempt lets its
        class say what to write.
        """
        with path.open("wb") as file:
            writer = HashingWriter(file, allowed)
            pickler = ArtifactPickler(writer, self._work, exact=exact)
            try:
                pickler.dump(content)
            except (TooCostlyError, RecursionError):
                raise
            except Exception:
                if not pickler.met_instances:
                    raise
                return self._write_passes(path, content, allowed, exact=False)
        relations = pickler.relations(partial(_contains, path))
        if relations:
            kind = RelationPickler if relations.persistent else ArtifactPickler
            with path.open("wb") as file:
                writer = HashingWriter(file, allowed)
                kind(writer, self._work, relations, exact=exact).dump(content)
        return writer.hexdigest(), writer.size

    def load(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read one bundle, checked against its record."""
        path = self._store.fetch(record["path"])
        if path is None:
            raise StoreError(f"{record['path']} is not in the store {self._store.address}")
        with path.open(
            "rb"
        ) as file:  # what is loaded is what was checked, whatever happens to the path
            if sha256_of_rest(file) != record["sha256"]:
                where = f"{record['path']} in {self._store.address}"
                raise StoreError(f"{where} is damaged: hash differs")
            file.seek(0)
            try:
                with undrawn():
                    content = self._read(file, record["format"])
            except (ImportError, AttributeError) as error:
                raise StoreError(_cannot_load(record, error)) from error
        names = record["names"]
        return {names[0]: content} if len(names) == 1 else {name: content[name] for name in names}

    def _read(self, file: IO[bytes], form: str) -> Any:
        if form == "json":
            return json.loads(file.read())
        if form == "npy":
            import numpy as np

            return owning(np.load(file, allow_pickle=False))
        try:
            return ArtifactUnpickler(file, self._work).load()
        except Exception:
            file.seek(0)
            return load_among_names(ArtifactUnpickler(file, self._work))


def is_plain(value: Any) -> bool:
    """Tell whether JSON keeps a value exactly: flat, of exact types, nothing shared."""
    if type(value) in _PLAIN:
        return _is_plain_scalar(value)
    if type(value) is list and len(value) <= _PLAIN_ITEMS:
        return all(_is_plain_scalar(each) for each in value)
    if type(value) is dict and len(value) <= _PLAIN_ITEMS:
        return all(type(key) is str and _is_plain_scalar(key) for key in value) and all(
            _is_plain_scalar(each) for each in value.values()
        )
    return False


def _is_plain_scalar(value: Any) -> bool:
    if type(value) is float:
        return value - value == 0
    if type(value) is int:
        return value.bit_length() < 1000
    return type(value) in _PLAIN and (type(value) is not str or value.isascii() or _utf8(value))


def _utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_plain_array(value: Any, numpy: Any) -> bool:
    return (
        type(value) is numpy.ndarray
        and value.dtype.kind in "biufcSUmM"
        and value.dtype.metadata is None
        and (value.flags.c_contiguous or value.flags.f_contiguous)
        and value.flags.writeable
        and value.flags.owndata
    )


def _write_json(path: Path, content: Any, _allowed: object) -> tuple[str, int]:
    with path.open("wb") as file:
        writer = HashingWriter(file)
        writer.write(json.dumps(content, ensure_ascii=False).encode())
    return writer.hexdigest(), writer.size


def _write_array(
    numpy: Any,
    path: Path,
    content: Any,
    allowed: Callable[[], None] | None,
) -> tuple[str, int]:
    with path.open("wb") as file:
        writer = HashingWriter(file, allowed)
        numpy.lib.format.write_array(writer, content, allow_pickle=False)
    return writer.hexdigest(), writer.size


def _contains(path: Path, text: bytes) -> bool:
    with path.open("rb") as file:
        if not path.stat().st_size:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return content.find(text) >= 0


def names_folder(path: Path, folder: str) -> bool:
    """Tell whether a file has in it, as text, a folder that only one run has.

    Where the folder has a name made for the run, that is looked for: paths may be kept in parts.
    Texts lie in arrays of NumPy as UTF-32, in some formats as UTF-16: with zeros between.
    """
    made = [part for part in Path(folder).parts if _MADE_FOR_A_RUN.fullmatch(part)]
    text = made[-1] if made else folder
    narrow, wide = (text.encode(each, "surrogatepass") for each in ("utf-8", "utf-32-le"))
    with path.open("rb") as file:
        before = b""
        while block := file.read(BLOCK):
            block = before + block
            if narrow in block or wide.replace(b"\0", b"") in block.translate(None, b"\0"):
                return True
            before = block[-len(wide) :]
    return False


def _file_name(values: Mapping[str, Any]) -> str:
    name = "+".join(values)
    return name if len(name) <= 60 and name.isascii() else f"bundle-of-{len(values)}"


def type_name(value: Any) -> str:
    """Give the full name of a value's type."""
    return f"{type(value).__module__}.{type(value).__qualname__}"


def _versions(values: Any) -> dict[str, str]:
    found = {}
    for value in values:
        library = type(value).__module__.partition(".")[0]
        version = getattr(sys.modules.get(library), "__version__", None)
        if isinstance(version, str):
            found[library] = version
    return found


def _cannot_load(record: Mapping[str, Any], error: Exception) -> str:
    made = ", ".join(f"{name} {version}" for name, version in record["versions"].items())
    hint = f" (stored with {made}; install that)" if made else ""
    return f"{', '.join(record['names'])} in {record['path']} cannot be loaded: {error}{hint}"


def unstorable(stage: str, values: Mapping[str, Any], error: Exception, shelf: Shelf) -> str:
    """Say which of the values cannot be stored, and what to do."""
    name, culprit = next(iter(values)), next(iter(values.values()))
    for each, value in values.items() if len(values) > 1 else ():
        try:
            shelf.save(stage, {each: value})
        except Exception as own:
            name, culprit, error = each, value, own
            break
    return (
        f"stage {stage!r} cannot store {name!r} of type {type_name(culprit)}: {error}. "
        "Keep the statements that make and use it in one stage, or make it a storable value."
    )
