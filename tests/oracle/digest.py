"""Digests of values: equal exactly while nothing that a program could observe has changed.

Everything reachable is walked, shared objects by their first place, so that a change of aliasing
shows too. Lazy caches (pandas' item cache, cached properties, a tree's query counter) are left
out: filling one is no mutation.
"""

from __future__ import annotations

import functools
import hashlib
import io
import marshal
import sys
import types
from collections import deque
from typing import Any, Callable, Iterator

ATOMS = (type(None), bool, int, float, complex, str, bytes)
ATOM_SET = frozenset(ATOMS)
#: Attributes that hold caches by custom.
CACHES = {
    "_cache",
    "_item_cache",
    "_cacher",
    "_is_copy",
    "_repr_cache",
    "_mgr_cache",
    "_hash",
    "_engine",
    "_sklearn_fitted_check",
}
#: What Python itself keeps in a class, and fills in when it likes.
CLASS_BOOKKEEPING = {
    "__dict__",
    "__weakref__",
    "__doc__",
    "__annotations__",
    "_abc_impl",
    "__static_attributes__",
    "__slotnames__",
    "__firstlineno__",
    "__annotations_cache__",
}
#: Node budget of one name; beyond it the digest is partial and the oracle says so.
BUDGET = 2_000_000
BY_REPR = (
    "datetime",
    "decimal",
    "fractions",
    "pathlib",
    "uuid",
    "zoneinfo",
    "ipaddress",
    "enum",
    "_decimal",
)


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
        for test, rule in _rules():
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
            parts.append(_attributes(attributes, kind))
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


def _attributes(attributes: dict, kind: type) -> list[Any]:
    out: list[Any] = []
    for name in sorted(map(str, dict.keys(attributes))):
        if name in CACHES or isinstance(getattr(kind, name, None), functools.cached_property):
            continue
        out.extend((name, dict.get(attributes, name)))
    return out


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


def _module_of(value: Any) -> str:
    return getattr(value, "__module__", None) or ""


def _function(walk: _Walk, value: Any) -> Iterator[Any]:
    walk.hash.update(f"{value.__module__}.{value.__qualname__}".encode())
    if value.__module__ != walk.owner.main_module:
        return iter(())
    walk.hash.update(value.__code__.co_code)
    cells = [_cell(c) for c in value.__closure__ or ()]
    return iter((cells, value.__defaults__, value.__kwdefaults__, _attributes(value.__dict__, object)))


def _cell(cell: types.CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        return "empty cell"


def _class(walk: _Walk, value: type) -> Iterator[Any]:
    walk.hash.update(f"{value.__module__}.{value.__qualname__}".encode())
    if value.__module__ != walk.owner.main_module:
        return iter(())
    skipped = CLASS_BOOKKEEPING
    body = {k: v for k, v in vars(value).items() if k not in skipped}
    return iter((list(value.__bases__), _attributes(body, object)))


def _module(walk: _Walk, value: types.ModuleType) -> Iterator[Any]:
    walk.hash.update(value.__name__.encode())
    if not (getattr(value, "__file__", None) or "").startswith(walk.owner.root):
        return iter(())
    plain = {k: v for k, v in vars(value).items() if not k.startswith("__") and not callable(v)}
    plain = {k: v for k, v in plain.items() if not isinstance(v, types.ModuleType)}
    return iter((_attributes(plain, object),))


def _array(walk: _Walk, value: Any) -> Iterator[Any] | None:
    walk.hash.update(f"{value.dtype}{value.shape}".encode())
    if value.dtype.hasobject:
        return iter([value.ravel().tolist()])

    def compute() -> bytes:
        return hashlib.blake2b(value.tobytes(), digest_size=16).digest()

    walk.hash.update(walk.owner.leaf(value, compute))
    mask = getattr(value, "_mask", None)
    return iter(() if mask is None or mask is value else (mask,))


def _frame(walk: _Walk, value: Any) -> Iterator[Any]:
    columns: dict[int, Any] = {}
    for block in value._mgr.blocks:
        values = block.values
        for place, column in enumerate(block.mgr_locs):
            columns[int(column)] = values[place] if getattr(values, "ndim", 1) > 1 else values
    data = [columns[place] for place in sorted(columns)]
    return iter((list(value._mgr.axes), data, dict(value.attrs), str(value.flags)))


def _series(walk: _Walk, value: Any) -> Iterator[Any]:
    return iter((value.index, value.name, value._values, dict(value.attrs)))


def _index(walk: _Walk, value: Any) -> Iterator[Any]:
    if hasattr(value, "levels"):
        return iter((list(value.names), list(value.levels), list(value.codes)))
    if type(value).__name__ == "RangeIndex":
        return iter((value.name, value.start, value.stop, value.step))
    return iter((value.name, value._data))


def _random_state(walk: _Walk, value: Any) -> Iterator[Any]:
    if _is_global_generator(value):
        return iter(["process state"])
    if hasattr(value, "bit_generator"):
        return iter([value.bit_generator.state])
    return iter([value.get_state() if hasattr(value, "get_state") else value.getstate()])


def _is_global_generator(value: Any) -> bool:
    """The generator behind `random.random` or `numpy.random.rand` is a place of its own."""
    places = (("random", "_inst"), ("numpy.random.mtrand", "_rand"))
    return any(getattr(sys.modules.get(module), name, None) is value for module, name in places)


def _generator(walk: _Walk, value: Any) -> Iterator[Any]:
    frame = getattr(value, "gi_frame", None)
    if frame is None:
        return iter(["finished"])
    return iter([frame.f_lasti, list(frame.f_locals.items())])


def _file(walk: _Walk, value: Any) -> Iterator[Any]:
    if value.closed:
        return iter(["closed"])
    if isinstance(value, (io.StringIO, io.BytesIO)):
        return iter([value.getvalue(), value.tell()])
    if value is sys.stdout or value is sys.stderr or value is sys.stdin:
        return iter(["standard stream"])
    return iter([value.tell() if value.seekable() else "stream"])


def _artist(walk: _Walk, value: Any) -> Iterator[Any]:
    """What a figure shows; limits and layouts are computed lazily and are left out."""
    parts: list[Any] = [getattr(value, "_label", None), getattr(value, "_visible", None)]
    parts += [getattr(value, name, None) for name in ("_text", "_x", "_y", "_color", "_alpha", "_lw")]
    for name in ("_children", "_axes_stack", "texts", "patches", "lines", "_offsets"):
        found = getattr(value, name, None)
        if name == "_axes_stack" and found is not None:
            found = list(value.axes)
        if isinstance(found, (list, tuple)):
            found = [c for c in found]
        parts.append(found if not callable(found) else None)
    legend = getattr(value, "legend_", None)
    parts.append(legend is not None)
    if hasattr(value, "title") and hasattr(value, "xaxis"):
        parts += [value.title.get_text(), value.xaxis.label.get_text(), value.yaxis.label.get_text()]
        parts += [value.get_xscale(), value.get_yscale(), value.axison]
    return iter(parts)


def _partial(walk: _Walk, value: Any) -> Iterator[Any]:
    return iter((value.func, value.args, value.keywords))


def _method(walk: _Walk, value: Any) -> Iterator[Any]:
    return iter((value.__self__, value.__name__))


def _tree(walk: _Walk, value: Any) -> Iterator[Any]:
    return iter([list(map(_plain_array, value.get_arrays()))])


def _plain_array(view: Any) -> Any:
    import numpy

    return numpy.asarray(view)


def _connection(walk: _Walk, value: Any) -> Iterator[Any]:
    return iter((value.total_changes, value.in_transaction))


def _is(module: str, *names: str) -> Callable[[Any, type], bool]:
    """A test for instances of a class of a library, without importing the library."""

    def test(value: Any, kind: type) -> bool:
        return any(base.__module__.startswith(module) and base.__name__ in names for base in kind.__mro__)

    return test


def _opaque(walk: _Walk, value: Any) -> None:
    return None


def _by_repr(walk: _Walk, value: Any) -> None:
    walk.hash.update(repr(value).encode("utf-8", "surrogatepass"))


def _isinstance(*kinds: type) -> Callable[[Any, type], bool]:
    return lambda value, kind: isinstance(value, kinds)


@functools.cache
def _rules() -> tuple[tuple[Callable[[Any, type], bool], Callable[[_Walk, Any], Any]], ...]:
    import logging
    import re
    import threading

    return (
        (_isinstance(types.FunctionType), _function),
        (_isinstance(type), _class),
        (_isinstance(types.ModuleType), _module),
        (_isinstance(types.BuiltinFunctionType, types.MethodType), _method),
        (_isinstance(functools.partial), _partial),
        (_isinstance(types.GeneratorType), _generator),
        (_isinstance(io.IOBase), _file),
        (_isinstance(logging.Logger, type(threading.Lock()), types.CodeType), _opaque),
        (_isinstance(re.Pattern, re.Match, range, slice, type(Ellipsis)), _by_repr),
        (lambda value, kind: kind.__module__ in BY_REPR, _by_repr),
        (lambda value, kind: kind.__name__.startswith("Lazy"), _opaque),
        (lambda value, kind: kind.__name__ == "_lru_cache_wrapper", lambda w, v: iter([v.__wrapped__])),
        (_is("numpy", "ndarray"), _array),
        (_is("numpy", "generic", "dtype"), _by_repr),
        (_is("numpy.random", "Generator", "RandomState"), _random_state),
        (_is("random", "Random"), _random_state),
        (_is("pandas", "DataFrame"), _frame),
        (_is("pandas", "Series"), _series),
        (_is("pandas", "Index"), _index),
        (_is("pandas", "Timestamp", "Timedelta", "Period", "ExtensionDtype"), _by_repr),
        (_is("pandas", "NDFrameIndexerBase", "_LocationIndexer"), lambda w, v: iter([v.obj])),
        (_is("pandas", "GroupBy", "BaseGroupBy"), lambda w, v: iter([v.obj])),
        (_is("matplotlib", "Artist"), _artist),
        (_is("matplotlib", "Colormap", "Normalize"), _opaque),
        (_is("sklearn.neighbors", "BinaryTree", "KDTree", "BallTree"), _tree),
        (_is("sqlite3", "Connection"), _connection),
        (_is("torch", "Tensor"), lambda w, v: iter([v.detach().cpu().numpy()])),
    )
