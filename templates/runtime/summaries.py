"""What is worth remembering of a value: its type, its shape, its numbers, as JSON.

A summary is small enough to be read by people and compared by a test. Numbers stand as they are,
or for many of them their bounds, mean, spread, first and last; long texts as a hash. Objects of
libraries are known by their type only.
"""

from __future__ import annotations

import enum
import hashlib
import math
from collections.abc import Iterable
from typing import Any

MOST_PARTS = 3000
MOST_ITEMS = 30
MOST_COLUMNS = 300
LONGEST_TEXT = 400
DEEPEST = 6

#: Their text says all there is to say.
PLAIN = ("datetime", "decimal", "fractions", "uuid", "pathlib", "pandas")


class Summary:
    """Makes the summary of one value; `package` is where the notebook's own classes live."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.left = MOST_PARTS

    def of(self, value: Any, depth: int = 0) -> Any:
        """Give the summary of a value, or of a part of it."""
        if isinstance(value, bool) or type(value) is int:
            return value
        if isinstance(value, float):
            return number(value)
        if isinstance(value, str) and not isinstance(value, enum.Enum):
            return _text(value)
        self.left -= 1
        found: dict[str, Any] = {"type": _type_name(value, self.package)}
        if depth >= DEEPEST or self.left < 0:
            return found
        try:
            return found | self._more(value, depth + 1)
        except Exception:  # What cannot be looked into is known by its type.
            return found

    def _more(self, value: Any, depth: int) -> dict[str, Any]:
        """Give what there is to say beyond the type."""
        if isinstance(value, dict):
            items = list(value.items())[:MOST_ITEMS]
            named = {key if isinstance(key, str) else repr(key): item for key, item in items}
            found = {key: self.of(item, depth) for key, item in named.items()}
            return {"length": len(value), "items": found}
        if isinstance(value, list | tuple):
            return self._row(list(value), depth)
        if isinstance(value, set | frozenset):
            few = len(value) <= MOST_ITEMS and _all(value, str)
            return {"length": len(value)} | ({"items": sorted(value)} if few else {})
        if hasattr(value, "iloc"):
            return _table(value) if hasattr(value, "columns") else _series(value)
        if hasattr(value, "dtype") and hasattr(value, "shape"):
            return _array(value)
        if type(value).__module__.partition(".")[0] == self.package:
            return {
                "attributes": {name: self.of(item, depth) for name, item in vars(value).items()}
            }
        if isinstance(value, enum.Enum):
            return {"name": value.name}
        is_plain = type(value).__module__.partition(".")[0] in PLAIN
        return {"value": str(value)} if is_plain else {}

    def _row(self, items: list[Any], depth: int) -> dict[str, Any]:
        if len(items) <= MOST_ITEMS:
            return {"items": [self.of(item, depth) for item in items]}
        ends = {"first": self.of(items[0], depth), "last": self.of(items[-1], depth)}
        found = {"length": len(items)} | ends
        if _all(items, int | float):
            return found | _numbers([float(item) for item in items])
        return found | ({"sha256": _hash(items)} if _all(items, str) else {})


def number(value: float) -> float | str:
    """Give a float as JSON has it, or its name."""
    return float(value) if math.isfinite(value) else str(float(value))


def _all(items: Iterable[Any], kind: Any) -> bool:
    return all(isinstance(item, kind) for item in items)


def _numbers(items: list[float]) -> dict[str, Any]:
    """Give bounds, mean and spread of the numbers that are there."""
    there = [item for item in items if not math.isnan(item)]
    found: dict[str, Any] = {"missing": len(items) - len(there)}
    if there:
        mean = math.fsum(there) / len(there)
        spread = math.sqrt(math.fsum((item - mean) ** 2 for item in there) / len(there))
        pairs = {"min": min(there), "max": max(there), "mean": mean, "spread": spread}
        found |= {name: number(each) for name, each in pairs.items()}
    return found


def _array(value: Any) -> dict[str, Any]:
    """Look at an array, a tensor, or a scalar of their libraries."""
    found: dict[str, Any] = {
        "dtype": str(value.dtype),
        "shape": [int(size) for size in value.shape],
    }
    kind = getattr(value.dtype, "kind", "")
    if not found["shape"]:
        return found | {"value": Summary("").of(value.item())}
    if kind == "b":
        return found | {"true": int(value.sum())}
    if not kind or kind not in "iuf":
        return found
    flat = value.ravel().astype("float64")
    return found | _many(flat, flat[flat == flat])  # noqa: PLR0124 - what is missing is not itself


def _many(flat: Any, there: Any) -> dict[str, Any]:
    """Do the same as for plain numbers, by the array's own methods."""
    found: dict[str, Any] = {}
    if len(there) < len(flat):
        found["missing"] = len(flat) - len(there)
    if len(there):
        pairs = {
            "min": there.min(),
            "max": there.max(),
            "mean": there.mean(),
            "spread": there.std(),
        }
        pairs |= {"first": flat[0], "last": flat[-1]}
        found |= {name: number(float(each)) for name, each in pairs.items()}
    return found


def _table(table: Any) -> dict[str, Any]:
    names = list(table.columns)[:MOST_COLUMNS]
    found = {str(name): _column(table.iloc[:, place]) for place, name in enumerate(names)}
    return {"shape": list(table.shape), "columns": found}


def _series(series: Any) -> dict[str, Any]:
    index = _column(series.index.to_series())
    return {"length": len(series), "index": index} | _column(series)


def _column(column: Any) -> dict[str, Any]:
    """Look at a column of a table, or at its index."""
    there = column.dropna()
    found: dict[str, Any] = {"dtype": str(column.dtype), "missing": len(column) - len(there)}
    kind = getattr(column.dtype, "kind", "")
    if kind == "b":
        return found | {"true": int(there.sum())}
    if kind and kind in "iuf":
        numbers = there.to_numpy("float64")
        return found | _many(numbers, numbers)
    if kind and kind in "mM":
        return found | ({"min": str(there.min()), "max": str(there.max())} if len(there) else {})
    texts = list(there)
    return found | ({"sha256": _hash(texts)} if _all(texts, str) else {})


def _text(text: str) -> Any:
    if len(text) <= LONGEST_TEXT:
        return text
    return {"type": "str", "length": len(text), "sha256": _hash([text])}


def _hash(texts: list[str]) -> str:
    """Enough of a hash to tell texts apart."""
    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:16]


def _type_name(value: Any, package: str) -> str:
    """Name the class and its library; where in it the class lies is the library's business."""
    kind = type(value)
    library = kind.__module__.partition(".")[0]
    return (
        kind.__qualname__ if library in ("builtins", package) else f"{library}.{kind.__qualname__}"
    )
