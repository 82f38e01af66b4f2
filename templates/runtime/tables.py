"""Frames and series of pandas, as far as they know of each other."""

from __future__ import annotations

import sys
import weakref
from typing import Any

Reduced = tuple[Any, ...]


def frame_of_column(value: Any) -> Any:
    """Give the frame that a series was taken from, where changing the series changes the frame."""
    pandas = sys.modules.get("pandas")
    if pandas is None or type(value) is not getattr(pandas, "Series", None):
        return None
    cacher = getattr(value, "_cacher", None)
    return cacher[1]() if cacher is not None else None


def reduce_column(series: Any, frame: Any) -> Reduced:
    """Reduce a series together with what it knows of the frame that it is a column of."""
    make, arguments, state, *_ = series.__reduce_ex__(5)
    item = series._cacher[0]
    held = getattr(frame, "_item_cache", {}).get(item) is series
    return make, arguments, (state, item, frame, held), None, None, _fill_column


def _fill_column(series: Any, state: tuple[Any, ...]) -> None:
    own, item, frame, held = state
    series.__setstate__(own)
    object.__setattr__(series, "_cacher", (item, weakref.ref(frame)))
    if held and hasattr(frame, "_item_cache"):
        frame._item_cache[item] = series


def copies_on_write() -> bool:
    """Tell whether frames and series cannot see changes of each other."""
    pandas = sys.modules["pandas"]
    if int(pandas.__version__.partition(".")[0]) >= 3:
        return True
    try:
        return bool(pandas.options.mode.copy_on_write)
    except AttributeError:
        return False
