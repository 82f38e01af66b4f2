"""How values of particular kinds are looked into: functions, classes, arrays, frames, figures."""

from __future__ import annotations

import functools
import hashlib
import io
import sys
import types
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest import _Walk

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
    # What statsmodels notes of its last forecast, and sets anew for every other.
    "predict_start",
    "predict_end",
    "predict_dates",
    # What SymPy has worked out of an expression: its hash, and what it may assume.
    "_mhash",
    "_assumptions",
    "_assumptions0",
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


def attribute_pairs(attributes: dict, kind: type) -> list[Any]:
    out: list[Any] = []
    for name in sorted(map(str, dict.keys(attributes))):
        if (
            name in CACHES
            or name.endswith("_cache")
            or isinstance(getattr(kind, name, None), functools.cached_property)
        ):
            continue
        out.extend((name, dict.get(attributes, name)))
    return out


def _function(walk: _Walk, value: Any) -> Iterator[Any]:
    walk.hash.update(f"{value.__module__}.{value.__qualname__}".encode())
    if value.__module__ != walk.owner.main_module:
        return iter(())
    walk.hash.update(value.__code__.co_code)
    cells = [_cell(c) for c in value.__closure__ or ()]
    return iter(
        (cells, value.__defaults__, value.__kwdefaults__, attribute_pairs(value.__dict__, object))
    )


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
    return iter((list(value.__bases__), attribute_pairs(body, object)))


def _module(walk: _Walk, value: types.ModuleType) -> Iterator[Any]:
    walk.hash.update(value.__name__.encode())
    if not (getattr(value, "__file__", None) or "").startswith(walk.owner.root):
        return iter(())
    plain = {k: v for k, v in vars(value).items() if not k.startswith("__") and not callable(v)}
    plain = {k: v for k, v in plain.items() if not isinstance(v, types.ModuleType)}
    return iter((attribute_pairs(plain, object),))


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
    parts += [
        getattr(value, name, None) for name in ("_text", "_x", "_y", "_color", "_alpha", "_lw")
    ]
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
        parts += [
            value.title.get_text(),
            value.xaxis.label.get_text(),
            value.yaxis.label.get_text(),
        ]
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
        return any(
            base.__module__.startswith(module) and base.__name__ in names for base in kind.__mro__
        )

    return test


def _opaque(walk: _Walk, value: Any) -> None:
    return None


def _by_repr(walk: _Walk, value: Any) -> None:
    walk.hash.update(repr(value).encode("utf-8", "surrogatepass"))


def _isinstance(*kinds: type) -> Callable[[Any, type], bool]:
    return lambda value, kind: isinstance(value, kinds)


@functools.cache
def rules() -> tuple[tuple[Callable[[Any, type], bool], Callable[[_Walk, Any], Any]], ...]:
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
        (
            lambda value, kind: kind.__name__ == "_lru_cache_wrapper",
            lambda w, v: iter([v.__wrapped__]),
        ),
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
