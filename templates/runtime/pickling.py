"""Pickle protocol 5, extended by definitions, array views, and paths inside the work folder.

A value is written in one pass. Only when that pass shows that arrays share memory, or that
texts name the work folder, it is written again by a pickler that keeps those relations.
"""

from __future__ import annotations

import pickle
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from typing import IO, Any

from .definitions import reduce_definition
from .generators import global_generators
from .logs import reduce_log
from .namespace import contents

_WORK = "work folder"


class ArtifactPickler(pickle.Pickler):
    """Writes a graph of values; arrays of the given bases stay views of them."""

    def __init__(self, file: Any, root: str, bases: frozenset[int] = frozenset()) -> None:
        super().__init__(file, protocol=5)
        self._root = root
        self._bases = bases
        self.met_paths = False
        self._kept: list[Any] = []
        self._users: dict[int, int] = {}

    def shared_bases(self) -> frozenset[int]:
        """Give the memory that several of the written arrays use."""
        return frozenset(base for base, users in self._users.items() if users > 1)

    def reducer_override(self, value: Any) -> Any:
        """Reduce what pickle cannot, or would tear apart."""
        reduced = reduce_definition(value) or reduce_log(value)
        if reduced is not None:
            return reduced
        if type(value).__module__.startswith("statsmodels.discrete"):
            return _reduce_wholly(value)
        for name, generator in global_generators():
            if value is generator:
                return _global_generator, (name,)
        numpy = sys.modules.get("numpy")
        if numpy is not None and type(value) is numpy.ndarray and not value.dtype.hasobject:
            return self._reduce_array(value, numpy)
        if type(value).__module__ == "pandas.core.internals.blocks":
            return self._reduce_block(value)
        if isinstance(value, PurePath) and self._root in str(value):
            self.met_paths = True
        return NotImplemented

    def _reduce_array(self, array: Any, numpy: Any) -> Any:
        base = array.base
        owner = base if type(base) is numpy.ndarray and _contiguous(base) else array
        self._users[id(owner)] = self._users.get(id(owner), 0) + 1
        if owner is not array and id(owner) in self._bases:
            offset = _address(array) - _address(base)
            return _view, (base, array.dtype, array.shape, offset, array.strides)
        if _contiguous(array):
            return NotImplemented
        order = sorted(range(array.ndim), key=lambda axis: -abs(array.strides[axis]))
        plain = numpy.ascontiguousarray(array.transpose(order))
        self._kept.append(plain)
        return _transposed, (plain, [order.index(axis) for axis in range(array.ndim)])

    def _reduce_block(self, block: Any) -> Any:
        """Give a block of a copy-on-write frame memory of its own: it cannot see others."""
        if not _copies_on_write() or not block.refs.has_reference():
            return NotImplemented
        rebuild, arguments, *state = block.__reduce__()
        copied = arguments[0].copy()
        self._kept.append(copied)
        return (rebuild, (copied, *arguments[1:]), *state)


class PathPickler(ArtifactPickler):
    """Writes texts and paths inside the work folder relative to it; slower."""

    def persistent_id(self, value: Any) -> Any:
        """Name texts that contain the work folder's path by what surrounds it."""
        if type(value) is str and self._root in value:
            return _WORK, value.split(self._root)
        if isinstance(value, PurePath) and self._root in str(value):
            return _WORK, str(value).split(self._root), type(value)
        return None


class ArtifactUnpickler(pickle.Unpickler):
    """Reads what the picklers wrote, with paths in this process's work folder."""

    def __init__(self, file: IO[bytes], root: str) -> None:
        super().__init__(file)
        self._root = root

    def persistent_load(self, identity: Any) -> Any:
        """Give a text or path inside the work folder."""
        _, parts, *kind = identity
        text = self._root.join(parts)
        return kind[0](text) if kind else text


def load_among_names(unpickler: ArtifactUnpickler) -> Any:
    """Read a value that looks for names of the notebook in the frames around it, as a model does
    that evaluates its formula again.
    """
    package = __name__.rpartition(".runtime.")[0]
    pipeline = import_module(f"{package}.pipeline").PIPELINE
    modules = [f"{package}.stages.{stage.name}" for stage in pipeline.stages if stage.function]
    names: dict[str, Any] = {}
    for name in [*modules, f"{package}.functions"]:
        if find_spec(name) is not None:
            names.update(vars(import_module(name)))
    names.update(contents())
    return eval("load()", {**names, "load": unpickler.load})  # noqa: S307 - our own text


def _reduce_wholly(value: Any) -> Any:
    """Give a model all its attributes again: its own `__setstate__` starts some of them anew."""
    if not hasattr(value, "__setstate__"):
        return NotImplemented
    reduced = value.__reduce_ex__(5)
    if len(reduced) < 3 or type(reduced[2]) is not dict:
        return NotImplemented
    return (*reduced[:3], None, None, _set_wholly)


def _set_wholly(value: Any, state: dict[str, Any]) -> None:
    value.__setstate__(dict(state))
    vars(value).update(state)


def _global_generator(name: str) -> Any:
    import_module(name)
    return dict(global_generators())[name]


def _copies_on_write() -> bool:
    pandas = sys.modules["pandas"]
    if int(pandas.__version__.partition(".")[0]) >= 3:
        return True
    try:
        return bool(pandas.options.mode.copy_on_write)
    except AttributeError:
        return False


def _contiguous(array: Any) -> bool:
    return array.flags.c_contiguous or array.flags.f_contiguous


def _address(array: Any) -> int:
    return array.__array_interface__["data"][0]


def _view(base: Any, dtype: Any, shape: Any, offset: int, strides: Any) -> Any:
    from numpy import ndarray

    memory = base if base.flags.c_contiguous else base.T
    return ndarray(shape, dtype, memory, offset, strides)


def _transposed(plain: Any, axes: list[int]) -> Any:
    return plain.transpose(axes)
