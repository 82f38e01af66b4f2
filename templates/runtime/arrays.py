"""Arrays that share memory: views, arrays of a subclass, arrays over bytes.

The owner of the memory is written once; whatever else looks at it is made again as a view of it.
"""

from __future__ import annotations

import sys
from collections import deque
from itertools import islice
from typing import Any

from .definitions import of_notebook
from .formulas import refuses

Reduced = tuple[Any, ...]


class Arrays:
    """Reduces the arrays of one graph; those whose memory is one of `bases` stay views of it."""

    def __init__(self, bases: frozenset[int]) -> None:
        self._bases = bases
        self._users: dict[int, int] = {}
        self._lent: set[int] = set()
        self._kept: list[Any] = []
        self._plain: dict[int, Any] = {}

    def shared_bases(self) -> frozenset[int]:
        """Give the memory that several of the written arrays use."""
        return frozenset(
            base for base, users in self._users.items() if users > 1 or base in self._lent
        )

    def keep(self, value: Any) -> Any:
        """Keep a value that is made for writing, so that no other gets its identity."""
        self._kept.append(value)
        return value

    def looks_into(self, values: Any, numpy: Any) -> bool:
        """Tell whether arrays look into the memory of values that need not share it with others
        of their kind; a first pass only notes whose memory that is.
        """
        root = id(_root(values, numpy))
        self._lent.add(root)
        return root in self._bases

    def reduce(self, array: Any, numpy: Any) -> Any:
        """Reduce an array; `NotImplemented` leaves it to NumPy."""
        if type(array) is not numpy.ndarray:
            return self._reduce_subclass(array, numpy)
        root = _root(array, numpy)
        owner = root if type(root) is numpy.ndarray else self._plain_of(root, numpy)
        if not _contiguous(owner):
            root = owner = array
        self._use(root)
        overlaps = array.nbytes > owner.nbytes and _is_view(array)
        if owner is not array and (overlaps or id(root) in self._bases):
            offset = _address(array) - _address(owner)
            layout = array.dtype, array.shape, offset, array.strides, array.flags.writeable
            return _view, (owner, *layout)
        held = array.base.obj if type(array.base) is memoryview else array.base
        if type(held) is bytearray and array.size:
            start = _address(numpy.frombuffer(held, numpy.uint8))
            layout = array.dtype, array.shape, _address(array) - start, array.strides
            return _view, (held, *layout, array.flags.writeable)
        if _contiguous(array):
            return _reduce_owner(array) if array.flags.owndata else NotImplemented
        order = sorted(range(array.ndim), key=lambda axis: -abs(array.strides[axis]))
        plain = self.keep(numpy.ascontiguousarray(array.transpose(order)))
        return _transposed, (plain, [order.index(axis) for axis in range(array.ndim)])

    def reduce_row(self, row: Any, numpy: Any) -> Any:
        """Reduce a row of a structured array, which looks into it; `NotImplemented` as above."""
        if not isinstance(row.base, numpy.ndarray):
            return NotImplemented
        root = _root(row.base, numpy)
        owner = root if type(root) is numpy.ndarray else self._plain_of(root, numpy)
        self._use(root)
        if id(root) not in self._bases or not _contiguous(owner):
            return NotImplemented
        return _row, (owner, row.dtype, _address(row) - _address(owner))

    def _use(self, root: Any) -> None:
        self._users[id(root)] = self._users.get(id(root), 0) + 1

    def _plain_of(self, array: Any, numpy: Any) -> Any:
        """Give the one plain view of an array of a subclass that stands for its memory."""
        if id(array) not in self._plain:
            self._plain[id(array)] = self.keep(self.keep(array).view(numpy.ndarray))
        return self._plain[id(array)]

    def _reduce_subclass(self, array: Any, numpy: Any) -> Any:
        """Reduce an array of a subclass to a plain view, the class and its attributes."""
        names = ("matrix", "recarray", "chararray", "MaskedArray")
        is_known = _is_of_numpy(type(array)) and type(array).__name__ in names
        if not is_known and not refuses(type(array)) and not of_notebook(type(array)):
            return NotImplemented
        state = dict(getattr(array, "__dict__", {}))
        plain = self._plain_of(array, numpy)
        return _of_subclass, (plain, type(array)), state or None, None, None, _set_attributes


def _is_of_numpy(cls: type) -> bool:
    return cls.__module__.partition(".")[0] == "numpy"


def _root(array: Any, numpy: Any) -> Any:
    while _is_view(array):
        base = array.base
        array = base if isinstance(base, numpy.ndarray) else base.base
    return array


def _is_view(array: Any) -> bool:
    """Tell whether another array has the memory; own strides are made by way of a dummy."""
    numpy, base = sys.modules["numpy"], array.base
    is_dummy = type(base).__name__ == "DummyArray" and isinstance(base.base, numpy.ndarray)
    return is_dummy or isinstance(base, numpy.ndarray)


def find_numpy_array(value: Any) -> Any:
    """Give NumPy if the value is an array of it."""
    numpy = sys.modules.get("numpy")
    return numpy if numpy is not None and isinstance(value, numpy.ndarray) else None


def find_numpy_row(value: Any) -> Any:
    """Give NumPy if the value is a row of a structured array."""
    numpy = sys.modules.get("numpy")
    return numpy if numpy is not None and isinstance(value, numpy.void) else None


def _contiguous(array: Any) -> bool:
    return array.flags.c_contiguous or array.flags.f_contiguous


def _address(array: Any) -> int:
    return array.__array_interface__["data"][0]


def _view(
    base: Any,
    dtype: Any,
    shape: tuple[int, ...],
    offset: int,
    strides: tuple[int, ...],
    writeable: bool = True,
) -> Any:
    import numpy as np

    if isinstance(base, np.ndarray) and not base.flags.c_contiguous:
        base = base.T
    # NumPy refuses a place within what holds nothing.
    made = np.ndarray(shape, dtype, base, 0 if 0 in shape else offset, strides)
    if not writeable:
        made.flags.writeable = False
    return made


def _reduce_owner(array: Any) -> Any:
    """Reduce an array that has memory of its own; pickle would lend it that of a buffer."""
    make, arguments, *state = array.__reduce_ex__(5)
    return NotImplemented if state else (_owner, (make, *arguments))


def _owner(make: Any, *arguments: Any) -> Any:
    return owning(make(*arguments))


def owning(array: Any) -> Any:
    """Give the array with memory of its own, in the same layout."""
    if array.flags.owndata:
        return array
    made = array.copy("K")
    made.flags.writeable = array.flags.writeable
    return made


def _row(base: Any, dtype: Any, offset: int) -> Any:
    return _view(base, dtype, (), offset, ())[()]


def _transposed(plain: Any, axes: list[int]) -> Any:
    return plain.transpose(axes)


def _of_subclass(plain: Any, cls: type) -> Any:
    return plain.view(cls)


def _set_attributes(array: Any, state: dict[str, Any]) -> None:
    vars(array).update(state)


def _flat(array: Any, index: int) -> Any:
    elements = array.flat
    deque(islice(elements, index), maxlen=0)
    return elements


def reduce_of_numpy(value: Any) -> Reduced | None:
    """Reduce what NumPy copies or refuses: generators over one state, `vectorize`, `flat`."""
    cls = type(value)
    if cls.__module__ == "numpy.random._generator":
        return cls, (value.bit_generator,)
    if cls.__name__ == "flatiter" and _is_of_numpy(cls):
        return _flat, (value.base, value.index)
    if cls.__name__ == "finfo" and _is_of_numpy(cls):
        return cls, (value.dtype,)
    if cls.__name__ == "vectorize" and _is_of_numpy(cls):
        make, arguments, state, *rest = value.__reduce_ex__(4)
        compiled = state.get("_ufunc")
        state = {**state, "_ufunc": {} if isinstance(compiled, dict) else None}
        return (make, arguments, state, *rest)
    return None
