"""Arrays and tables: NumPy and pandas, where the notebook has imported them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .nodes import Node, leaf

if TYPE_CHECKING:
    from .digest import Digester


def digest(digester: Digester, value: Any) -> Node | None:
    """The tree of an array or a table; None for any other value."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    if isinstance(value, numpy.ndarray):
        return array(digester, numpy, value)
    if isinstance(value, numpy.generic):
        return scalar(digester, numpy, value)
    if isinstance(value, numpy.dtype):
        return leaf("dtype", str(value))
    random = getattr(numpy, "random", None)
    if random is not None and value is getattr(random.random, "__self__", None):
        return leaf("RandomState", "the one behind numpy.random")
    if random is not None and isinstance(value, random.RandomState):
        return digester.make("RandomState", "", [("<state>", digester.put(value.get_state(legacy=False)))])
    if random is not None and isinstance(value, random.Generator):
        return digester.make("Generator", "", [("<state>", digester.put(value.bit_generator.state))])
    pandas = sys.modules.get("pandas")
    if pandas is None or not hasattr(pandas, "DataFrame"):
        return None
    return table(digester, pandas, value)


def array(digester: Digester, numpy: Any, value: Any) -> Node:
    """An array: its type, shape, and every element."""
    kind = "array" if type(value) is numpy.ndarray else type(value).__name__
    text = str(value.shape)
    if isinstance(value, numpy.ma.MaskedArray):
        parts = [(".data", digester.put(value.filled())), (".mask", digester.put(numpy.ma.getmaskarray(value)))]
        return digester.make("masked array", text, parts)
    plain = numpy.asarray(value)
    if digester.is_own(type(value).__module__):
        return digester.make(kind, text, [("", digester.put(plain)), ("<state>", digester.put(vars(value)))])
    if plain.dtype.names:
        parts = [(f"[{name!r}]", digester.put(numpy.ascontiguousarray(plain[name]))) for name in plain.dtype.names]
        return digester.make(kind, f"{text} {plain.dtype}", parts)
    if plain.dtype.hasobject:
        return digester.make(kind, f"{text} object", [("", digester.put(plain.ravel().tolist()))])
    packed = numpy.ascontiguousarray(plain)
    return digester.numbers.node(kind, text, packed.dtype.str, packed.tobytes())


def scalar(digester: Digester, numpy: Any, value: Any) -> Node:
    """A single number of NumPy's."""
    if isinstance(value, numpy.void):
        return digester.put(numpy.asarray(value))
    plain = isinstance(value, (numpy.integer, numpy.floating)) and value.dtype.itemsize <= 8
    text = repr(value.item()) if plain else repr(value)
    return leaf(str(value.dtype), text, number=plain, content=value.tobytes())


def table(digester: Digester, pandas: Any, value: Any) -> Node | None:
    """A frame, a series, an index, or what pandas makes of one."""
    kind = type(value).__name__
    if isinstance(value, pandas.DataFrame):
        columns = [
            (f"[{name!r}]", values(digester, pandas, value.iloc[:, place])) for place, name in enumerate(value.columns)
        ]
        parts = [(".columns", index(digester, pandas, value.columns)), (".index", index(digester, pandas, value.index))]
        return digester.make(kind, str(value.shape), parts + columns + attributes(digester, value))
    if isinstance(value, pandas.Series):
        parts = [(".name", digester.put(value.name)), (".index", index(digester, pandas, value.index))]
        parts.append(("", values(digester, pandas, value)))
        return digester.make(kind, str(value.shape), parts + attributes(digester, value))
    if isinstance(value, pandas.Index):
        return index(digester, pandas, value)
    if isinstance(value, pandas.api.extensions.ExtensionArray):
        return values(digester, pandas, pandas.Series(value))
    if isinstance(value, (pandas.Timestamp, pandas.Timedelta, pandas.Period, pandas.Interval)):
        return leaf(kind, f"{value!r} {getattr(value, 'unit', '')}")
    if value is pandas.NaT or value is pandas.NA:
        return leaf("constant", repr(value))
    if isinstance(value, pandas.api.extensions.ExtensionDtype):
        return leaf("dtype", str(value))
    if (type(value).__module__ or "").startswith("pandas.core.groupby") and hasattr(value, "obj"):
        keys = getattr(value, "keys", None)
        parts = [(".obj", digester.put(value.obj))] + ([] if callable(keys) else [(".keys", digester.put(keys))])
        return digester.make(kind, "", parts)
    return None


def attributes(digester: Digester, value: Any) -> list[tuple[str, Node]]:
    """`attrs`, where something is in it."""
    return [(".attrs", digester.put(value.attrs))] if getattr(value, "attrs", None) else []


def index(digester: Digester, pandas: Any, value: Any) -> Node:
    """The labels of an axis."""
    if isinstance(value, pandas.MultiIndex):
        levels = [(f".levels[{place}]", values(digester, pandas, pandas.Series(value.get_level_values(place))))
                  for place in range(value.nlevels)]  # fmt: skip
        return digester.make("MultiIndex", str(len(value)), [(".names", digester.put(list(value.names))), *levels])
    kind = type(value).__name__
    parts = [(".name", digester.put(value.name))]
    if isinstance(value, pandas.RangeIndex):
        return digester.make(kind, f"{value.start}, {value.stop}, {value.step}", parts)
    freq = getattr(value, "freqstr", None)
    parts.append(("", values(digester, pandas, pandas.Series(value))))
    return digester.make(kind, f"{len(value)} {freq or ''}".strip(), parts)


def values(digester: Digester, pandas: Any, series: Any) -> Node:
    """The values of a column, with their type, whatever stores them."""
    dtype = series.dtype
    if isinstance(dtype, pandas.CategoricalDtype):
        parts = [(".categories", index(digester, pandas, dtype.categories))]
        parts.append((".codes", digester.put(series.cat.codes.to_numpy())))
        return digester.make("category", f"ordered={dtype.ordered}", parts)
    numpy = sys.modules["numpy"]
    if isinstance(dtype, numpy.dtype):
        return digester.put(series.to_numpy())
    return digester.make("column", str(dtype), [("", digester.put(series.to_numpy(dtype=object, copy=True)))])
