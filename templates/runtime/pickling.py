"""Pickle protocol 5, extended by definitions, instances, array views, and paths inside the work
folder.

A value is written in one pass. Only when that pass shows that arrays share memory, that texts
name the work folder, or that there are values with an identity or order of their own, it is
written again by a pickler that keeps those relations.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from typing import IO, Any

from .arrays import Arrays, find_numpy_array, find_numpy_row, reduce_of_numpy
from .blocks import reduce_of_blocks
from .definitions import reduce_definition
from .formulas import reduce_of_patsy
from .generators import global_generators
from .identities import MARKS, SET_MARKS, Named, Names, odd_sets
from .instances import reduce_instance
from .logs import reduce_log
from .mocks import reduce_mock
from .namespace import contents
from .networks import reduce_network
from .rows import reduce_row
from .tables import frame_of_column, reduce_column
from .tensors import Tensors
from .workbooks import reduce_part

_WORK = "work folder"


@dataclass
class Relations:
    """What a first pass over a graph has shown that a second one must keep."""

    bases: frozenset[int] = frozenset()
    names_work: bool = False
    odd_sets: list[Any] = field(default_factory=list)
    kinds: frozenset[type] = frozenset()
    columns: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.bases) or bool(self.columns) or self.persistent

    @property
    def persistent(self) -> bool:
        """Whether values are written by name."""
        return self.names_work or bool(self.kinds)


_VIEWS = {type(getattr({}, name)()): name for name in ("keys", "values", "items")}


def _view(of: dict[Any, Any], name: str) -> Any:
    """Give what shows the keys, values or items of a dictionary, and follows its changes."""
    return getattr(of, name)()


class ArtifactPickler(pickle.Pickler):
    """Writes a graph of values; arrays of the given bases stay views of them."""

    def __init__(
        self, file: Any, root: str, relations: Relations | None = None, *, exact: bool = True
    ) -> None:
        super().__init__(file, protocol=5)
        self._root = root
        self._relations = relations or Relations()
        self._arrays = Arrays(self._relations.bases)
        self._tensors = Tensors()
        self._exact = exact
        self._columns: list[tuple[Any, Any]] = []
        self.met_instances = False
        self._met_paths = False

    def relations(self, contains: Callable[[bytes], bool]) -> Relations:
        """Give what a second pass must keep, once everything is written."""
        has_sets = any(map(contains, SET_MARKS))
        memo = self.memo.copy() if has_sets or self._columns else {}
        odd = list(odd_sets(memo)) if has_sets else []
        return Relations(
            self._arrays.shared_bases(),
            self._met_paths or contains(self._root.encode()),
            odd,
            frozenset([kind for mark, kind in MARKS if contains(mark)] + [type(s) for s, _ in odd]),
            frozenset(id(column) for column, frame in self._columns if id(frame) in memo),
        )

    def reducer_override(self, value: Any) -> Any:
        """Reduce what pickle cannot, or would tear apart."""
        reduced = reduce_mock(value) or reduce_of_patsy(value)
        reduced = reduced or reduce_definition(value) or reduce_log(value) or reduce_row(value)
        reduced = reduced or reduce_network(value) or self._tensors.reduce(value)
        if reduced is not None:
            return reduced
        if type(value) in _VIEWS:
            return _view, (*gc.get_referents(value), _VIEWS[type(value)])
        if self._exact:
            reduced = reduce_instance(value)
            if reduced is not None:
                self.met_instances = True
                return reduced
        for name, generator in global_generators():
            if value is generator:
                return _global_generator, (name,)
        numpy = find_numpy_array(value)
        if numpy is not None:
            return self._arrays.reduce(value, numpy)
        numpy = find_numpy_row(value)
        if numpy is not None:
            return self._arrays.reduce_row(value, numpy)
        if isinstance(value, PurePath) and self._root in str(value):
            self._met_paths = True
        return self._reduce_of_library(value)

    def _reduce_of_library(self, value: Any) -> Any:
        if type(value).__module__.startswith("statsmodels.discrete"):
            return _reduce_wholly(value)
        reduced = reduce_of_numpy(value) or reduce_part(value)
        if reduced is not None:
            return reduced
        if _is_table(type(value)):
            return _reduce_with_attributes(value)
        if type(value).__name__ == "_AxesStack":
            return _reduce_order_of_axes(value)
        frame = frame_of_column(value)
        if frame is not None:
            if id(value) in self._relations.columns:
                return reduce_column(value, frame)
            self._columns.append((value, frame))
        reduced = reduce_of_blocks(value, self._arrays)
        return NotImplemented if reduced is None else reduced


class RelationPickler(ArtifactPickler):
    """Writes by name what has an identity, and texts and paths inside the work folder; slower."""

    def __init__(
        self, file: Any, root: str, relations: Relations | None = None, *, exact: bool = True
    ) -> None:
        super().__init__(file, root, relations, exact=exact)
        self._names = Names(self._relations.odd_sets)
        self._kinds, self._names_work = self._relations.kinds, self._relations.names_work

    def persistent_id(self, value: Any) -> Any:
        """Name texts that contain the work folder's path by what surrounds it."""
        if type(value) in self._kinds:
            name = self._names.of(value)
            if name is not None:
                return name
        if not self._names_work:
            return None
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
        self._named = Named()

    def persistent_load(self, identity: Any) -> Any:
        """Give a text or path inside the work folder, or what else has a name."""
        if identity[0] != _WORK:
            return self._named.find(identity)
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


def _is_table(cls: type) -> bool:
    """Tell whether a class is pandas' own of tables or columns; a proxy of one says it is, too."""
    return cls.__module__.partition(".")[0] == "pandas" and cls.__name__ in ("DataFrame", "Series")


def _reduce_with_attributes(table: Any) -> Any:
    """Reduce a table so that its `attrs` stay the dictionary that others have; pandas copies it."""
    rebuild, arguments, state, *rest = table.__reduce_ex__(4)
    kept = {key: value for key, value in state.items() if key != "attrs"}
    return (rebuild, arguments, {**kept, "_attrs": table._attrs}, *rest)


def _reduce_order_of_axes(stack: Any) -> Any:
    """Reduce the order in which a figure's axes were used. matplotlib counts on from the last one
    that it gave: the next that is used would have the same place as the one before.
    """
    rebuild, arguments, state, *rest = stack.__reduce_ex__(4)
    if type(state) is dict and type(state.get("_counter")) is int:
        state = {**state, "_counter": state["_counter"] + 1}
    return (rebuild, arguments, state, *rest)


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
