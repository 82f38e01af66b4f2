"""Files that are either whole or not there: written beside their place, then renamed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Generator
from pathlib import Path
from typing import IO, Any

BLOCK = 1 << 20


def temporary_beside(path: Path) -> Path:
    """Give a fresh name in the folder of `path`, which is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.parent / f".{path.name[:64]}.{secrets.token_hex(6)}.tmp"


@contextlib.contextmanager
def writing(path: Path) -> Generator[IO[Any]]:
    """Open a binary file that appears at `path` once the block has ended well."""
    temporary = temporary_beside(path)
    try:
        with temporary.open("wb") as file:
            yield file
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_text(path: Path, text: str) -> None:
    """Write a text file in one step; lone surrogates survive as escapes."""
    with writing(path) as file:
        file.write(text.encode("utf-8", "surrogatepass"))


def sha256_of(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return sha256_of_rest(file)


def sha256_of_rest(file: IO[bytes]) -> str:
    """Give the SHA-256 of what an open file has from where it is."""
    digest = hashlib.sha256()
    while block := file.read(BLOCK):
        digest.update(block)
    return digest.hexdigest()


class HashingWriter:
    """A binary file that hashes what passes through, and may refuse to grow further."""

    def __init__(self, file: IO[bytes], allowed: Any = None) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self._allowed = allowed
        self.size = 0

    def write(self, data: Any) -> int:
        """Write, hash and count; `allowed()` may raise to stop."""
        view = memoryview(data).cast("B") if not isinstance(data, bytes) else data
        if self._allowed is not None:
            self._allowed()
        self._digest.update(view)
        self._file.write(view)
        self.size += len(view)
        return len(view)

    def flush(self) -> None:
        """Flush the file underneath."""
        self._file.flush()

    def hexdigest(self) -> str:
        """Give the hash of all that was written."""
        return self._digest.hexdigest()


def copy_with_hash(source: Path, target: Path) -> tuple[str, int]:
    """Copy a file in one step; gives its hash and size."""
    with source.open("rb") as reader, writing(target) as file:
        writer = HashingWriter(file)
        while block := reader.read(BLOCK):
            writer.write(block)
    return writer.hexdigest(), writer.size


def link_or_copy(source: Path, target: Path) -> None:
    """Give a stored file, which nobody changes any more, a second name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        copy_with_hash(source, target)
