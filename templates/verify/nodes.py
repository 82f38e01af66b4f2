"""Nodes of digest trees, and the file beside a record that holds the numbers themselves.

A node is a dictionary: `k` kind, `t` text (type, size, or the value itself), `h` hash over
everything below, and where it has them `c` children as pairs of a path step and a node, `n` the
place of its numbers, `o` why it cannot be looked into.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b
from pathlib import Path
from typing import Any

Node = dict[str, Any]

LONGEST_TEXT = 400


class Opaque(Exception):
    """Nothing can be said of a value but its type; the text says why."""


def digest_of(*parts: str | bytes) -> str:
    """A hash over parts that cannot run into each other."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def leaf(
    kind: str, text: str, *, number: bool = False, content: bytes = b"", opaque: str = "", shown: str = ""
) -> Node:
    """A node without children."""
    made: Node = {"k": kind, "t": cut(text), "h": digest_of(kind, text, content, opaque, shown)}
    if number:
        made["v"] = text
    if opaque:
        made["o"] = opaque
    if shown:
        made["s"] = cut(shown)
    return made


def node(kind: str, text: str, children: list[tuple[str, Node]], *, keep: bool = True) -> Node:
    """A node over others. Without `keep` only the hash stays of them."""
    flat = [part for name, child in children for part in (name, child["h"])]
    made: Node = {"k": kind, "t": cut(text), "h": digest_of(kind, text, *flat)}
    if keep:
        made["c"] = [[name, child] for name, child in children]
    opaque = [child["o"] for _, child in children if "o" in child]
    if opaque and not keep:
        made["p"] = opaque[0]
    return made


def cut(text: str) -> str:
    """A text for a message."""
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"


def numbers_of(items: list[Any]) -> tuple[str, bytes] | None:
    """A long list of nothing but floats, or nothing but small ints, as bytes."""
    kinds = set(map(type, items))
    if kinds == {float}:
        return "<f8", array("d", items).tobytes()
    if kinds == {int} and all(-(1 << 63) <= item < 1 << 63 for item in items):
        return "<i8", array("q", items).tobytes()
    return None


class Numbers:
    """Writes the bytes of arrays one after the other into a file, up to a limit."""

    MOST_ONE = 64 << 20
    MOST_ALL = 1 << 30

    def __init__(self, path: Path) -> None:
        self.file = path.open("wb")
        self.size = 0

    def node(self, kind: str, text: str, dtype: str, data: bytes | memoryview) -> Node:
        """The leaf of a block of numbers of one type."""
        made = leaf(kind, f"{text} {dtype}", content=bytes(data) if len(data) < 1 << 20 else hash_large(data))
        if len(data) <= self.MOST_ONE and self.size + len(data) <= self.MOST_ALL:
            self.file.write(data)
            made["n"] = [dtype, self.size, len(data)]
            self.size += len(data)
        return made

    def close(self) -> None:
        """Everything is on disk after this."""
        self.file.close()


def hash_large(data: bytes | memoryview) -> bytes:
    """The hash of a large block, without a copy of it."""
    made = blake2b(digest_size=32)
    made.update(data)
    return made.digest()
