"""Digests of values: equal exactly while nothing that a program could observe has changed.

Everything reachable is walked, shared objects by their first place, so that a change of aliasing
shows too. Lazy caches (pandas' item cache, cached properties, a tree's query counter) are left
out: filling one is no mutation.
"""

from __future__ import annotations

import hashlib
import marshal
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from digest_rules import CACHES, attribute_pairs, rules

ATOMS = (type(None), bool, int, float, complex, str, bytes)
ATOM_SET = frozenset(ATOMS)
#: Node budget of one name; beyond it the digest is partial and the oracle says so.
BUDGET = 2_000_000


class Digester:
    """Digests of one snapshot: what is big is hashed once, however many names reach it."""

    def __init__(self, main_module: str = "__main__", root: str = "\0") -> None:
        self.main_module = main_module
        #: Modules below this folder lie beside the notebook: their variables count.
        self.root = root
        self.leaves: dict[int, tuple[Any, bytes]] = {}
        self.partial = False

    def digest(self, value: Any) -> bytes:
        return _Walk(self).run(value)

    def digest_and_classes(self, value: Any) -> tuple[bytes, set[str]]:
        """The digest, and the notebook classes whose instances the value reaches."""
        walk = _Walk(self)
        return walk.run(value), walk.classes

    def leaf(self, value: Any, compute: Callable[[], bytes]) -> bytes:
        found = self.leaves.get(id(value))
        if found is None:
            found = (value, compute())
            self.leaves[id(value)] = found
        return found[1]


class _Walk:
    """One depth-first walk; the order of tokens is the digest."""

    def __init__(self, owner: Digester) -> None:
        self.owner = owner
        self.hash = hashlib.blake2b(digest_size=16)
        self.seen: dict[int, int] = {}
        self.keep: list[Any] = []
        self.nodes = 0
        self.classes: set[str] = set()

    def run(self, value: Any) -> bytes:
        stack: list[Any] = [iter((value,))]
        while stack:
            item = next(stack[-1], _END)
            if item is _END:
                self.hash.update(b")")
                stack.pop()
                continue
            children = self.visit(item)
            if children is not None:
                self.hash.update(b"(")
                stack.append(children)
        return self.hash.digest()

    def visit(self, value: Any) -> Iterator[Any] | None:
        kind = type(value)
        if kind in ATOM_SET:
            self.hash.update(_atom(value))
            return None
        if id(value) in self.seen:
            self.hash.update(b"@%d" % self.seen[id(value)])
            return None
        self.nodes += 1
        if self.nodes > BUDGET:
            self.owner.partial = True
            return None
        self.seen[id(value)] = len(self.seen)
        self.keep.append(value)
        if kind.__module__ == self.owner.main_module:
            self.classes.add(kind.__qualname__.split(".")[0])
        self.hash.update(f"<{kind.__module__}.{kind.__qualname__}".encode())
        try:
            return self.children(value, kind)
        except Exception as error:  # noqa: BLE001 - a value that cannot be looked into is opaque
            self.hash.update(f"opaque {type(error).__name__}".encode())
            return None

    def children(self, value: Any, kind: type) -> Iterator[Any] | None:
        if kind in (list, tuple):
            return self._sequence(value)
        if kind is dict:
            return _pairs(value)
        if kind in (set, frozenset):
            return iter(sorted(self.owner.digest(v) for v in value))
        for test, rule in rules():
            if test(value, kind):
                return rule(self, value)
        return self._object(value, kind)

    def _sequence(self, value: list | tuple) -> Iterator[Any] | None:
        if len(value) > 8 and ATOM_SET.issuperset(map(type, value)):
            self.hash.update(marshal.dumps(list(value), 2))
            return None
        return iter(value)

    def _object(self, value: Any, kind: type) -> Iterator[Any] | None:
        parts: list[Any] = []
        if isinstance(value, (list, tuple, deque)):
            parts.append(list(value))
        elif isinstance(value, dict):
            parts.append(list(_pairs(dict(value))))
        elif isinstance(value, (set, frozenset)):
            parts.append(sorted(self.owner.digest(v) for v in value))
        elif isinstance(value, ATOMS):
            parts.append(_atom(value))
        attributes = getattr(value, "__dict__", None)
        slots = _slots(value, kind)
        if isinstance(attributes, dict):
            parts.append(attribute_pairs(attributes, kind))
        parts.extend(slots)
        if not parts or (not attributes and not slots and not kind.__flags__ & _HEAP):
            parts.extend(_reduced(value, kind))
        return iter(parts)


_END = object()
_HEAP = 1 << 9


def _atom(value: Any) -> bytes:
    if isinstance(value, str):
        return b"s" + value.encode("utf-8", "surrogatepass") + b"\0"
    return repr((type(value).__name__, value)).encode()


def _pairs(value: dict) -> Iterator[Any]:
    for key, item in list(dict.items(value)):
        yield key
        yield item


def _slots(value: Any, kind: type) -> list[Any]:
    out: list[Any] = []
    for base in kind.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in CACHES | {"__weakref__", "__dict__"} and hasattr(value, name):
                out.extend((name, getattr(value, name)))
    return out


def _reduced(value: Any, kind: type) -> list[Any]:
    """What pickling would carry, without the constructor."""
    if getattr(kind, "__getstate__", None) is not getattr(object, "__getstate__", None):
        return [value.__getstate__()]
    reduced = value.__reduce_ex__(4)
    if isinstance(reduced, str):
        return [reduced]
    state = list(reduced[1:3])
    for part in reduced[3:5]:
        state.append(list(part) if part is not None else None)
    return state
