"""Memory of frames, series and indexes of pandas that copy when they are written to.

They do not see each other's changes, and so each may have memory of its own. Where an array
looks into the memory, too, they go on sharing it, and what they know of one another with it:
that is what makes them copy before they write.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .arrays import Arrays, find_numpy_array
from .tables import copies_on_write

Reduced = tuple[Any, ...]

_INTERNALS = "pandas._libs.internals"


def reduce_of_blocks(value: Any, arrays: Arrays) -> Reduced | None:
    """Reduce what pandas keeps its values in; `None` if it is not that, or as pandas does it."""
    module, name = type(value).__module__, type(value).__name__
    if module == "pandas.core.internals.blocks":
        return _reduce_block(value, arrays)
    if (module, name) == ("pandas.core.internals.managers", "SingleBlockManager"):
        return _reduce_series(value, arrays)
    if (module, name) == (_INTERNALS, "BlockValuesRefs"):
        return _references, ()
    if module.startswith("pandas.core.indexes.") and getattr(value, "_references", None):
        return _reduce_index(value, arrays)
    return None


def _reduce_block(block: Any, arrays: Arrays) -> Reduced:
    """Reduce a block over the memory that it has; for protocol 5 pandas makes it contiguous."""
    rebuild, arguments, *state = block.__reduce__()
    if not _knows_others(block, "refs"):
        return (rebuild, arguments, *state)
    if _is_shared(block.values, arrays):
        return (_block, (rebuild, arguments, block.refs), *state)
    copied = arrays.keep(_copy(arguments[0]))
    return (rebuild, (copied, *arguments[1:]), *state)


def _reduce_series(manager: Any, arrays: Arrays) -> Reduced | None:
    """Reduce the manager of a series, whose values are written without their block."""
    (block,) = manager.blocks
    if not _knows_others(block, "refs"):
        return None
    rebuild, arguments, state = manager.__reduce__()
    if _is_shared(block.values, arrays):
        return rebuild, arguments, (state, block.refs), None, None, _fill_series
    axes, _, items, versions = state
    ((version, parts),) = versions.items()
    copied = arrays.keep(_copy(block.values))
    blocks = [{**parts["blocks"][0], "values": copied}]
    return rebuild, arguments, (axes, [copied], items, {version: {**parts, "blocks": blocks}})


def _reduce_index(index: Any, arrays: Arrays) -> Reduced | None:
    """Reduce an index that a frame or series shares memory with."""
    if not _knows_others(index, "_references") or not _is_shared(index._data, arrays):
        return None
    rebuild, arguments, _ = index.__reduce__()
    return _index, (rebuild, arguments, index._references)


def _knows_others(holder: Any, name: str) -> bool:
    """Tell whether values share their memory with others; without copying nothing notes that."""
    return copies_on_write() and getattr(holder, name).has_reference()


def _is_shared(values: Any, arrays: Arrays) -> bool:
    """Tell whether an array looks into the memory of what copies before it writes."""
    numpy = find_numpy_array(values)
    return numpy is not None and arrays.looks_into(values, numpy)


def _copy(values: Any) -> Any:
    """Copy what a block holds in the layout that it has: sums add up in the order of memory."""
    numpy = find_numpy_array(values)
    return values.copy() if numpy is None else values.copy("K")


def _references() -> Any:
    return import_module(_INTERNALS).BlockValuesRefs()


def _block(rebuild: Any, arguments: tuple[Any, ...], refs: Any) -> Any:
    return _among(rebuild(*arguments), refs)


def _fill_series(manager: Any, state: tuple[Any, Any]) -> None:
    own, refs = state
    manager.__setstate__(own)
    _among(manager.blocks[0], refs)


def _among(block: Any, refs: Any) -> Any:
    """Put a block among those that share its memory."""
    refs.add_reference(block)
    block.refs = refs
    return block


def _index(rebuild: Any, arguments: tuple[Any, ...], refs: Any) -> Any:
    index = rebuild(*arguments)
    refs.add_index_reference(index)
    index._references = refs
    return index
