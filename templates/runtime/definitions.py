"""Storing functions and classes that no module can be imported for.

Lambdas, nested functions and what a script stage defines are rebuilt from their code. Their
globals are those of their module in the process that loads them, so names they read late
are found there; closure cells are shared as they were. A class of a script stage is rebuilt
once per process: all its instances keep one class.
"""

from __future__ import annotations

import abc
import builtins
import contextlib
import dis
import enum
import functools
import importlib
import marshal
import sys
import types
import typing
import weakref
from typing import Any

from . import namespace
from .caches import reduce_cached
from .dispatchers import reduce_dispatcher
from .enums import attributes_of_members, is_said, make_enum, put_attributes
from .loose_modules import home_of, is_loose, placed, reduce_loose, without_place
from .oddities import reduce_oddity
from .type_names import is_type_name, reduce_type_name

_tokens: weakref.WeakKeyDictionary[type, str] = weakref.WeakKeyDictionary()
_classes: dict[str, type] = {}
_HOOK = "__init_subclass__"
_REGISTERED = "registered"
_TYPED_DICT = type(typing.TypedDict("_", {}))
_PACKAGE = __name__.partition(".")[0]
_NOTEBOOK = (f"{_PACKAGE}.functions", f"{_PACKAGE}.stages.", f"{_PACKAGE}.namespace")
_NOT_STATE = {"__dict__", "__weakref__", "__module__", "_abc_impl", "__abstractmethods__"}

Reduced = tuple[Any, ...]


def remember_classes(stage_key: str) -> None:
    """Name the classes that a script stage has just defined, the same in every run."""
    for name, value in list(namespace.contents().items()):
        if isinstance(value, type) and value not in _tokens and _is_local(value):
            _name(value, f"{stage_key}:{name}:{value.__qualname__}")


def _name(cls: type, token: str) -> None:
    _tokens[cls] = token
    _classes[token] = cls


def _token(cls: type) -> str:
    if cls not in _tokens:
        same = sum(token.startswith(f"late:{cls.__qualname__}:") for token in _classes)
        _name(cls, f"late:{cls.__qualname__}:{same}:{id(cls):x}")
    return _tokens[cls]


def reduce_definition(value: Any) -> Reduced | None:
    """Say how to rebuild a definition; `None` leaves it to pickle."""
    if isinstance(value, types.FunctionType):
        if _importable(value):
            return None
        return reduce_dispatcher(value) or _reduce_function(value)
    if isinstance(value, type):
        return _reduce_type(value)
    if isinstance(value, types.ModuleType):
        return _reduce_module(value)
    if isinstance(value, types.MethodType):
        return _reduce_method(value)
    if is_type_name(value):
        return None if _importable(value) else reduce_type_name(value)
    if isinstance(value, types.CellType):
        return _reduce_cell(value)
    if isinstance(value, types.CodeType):
        return marshal.loads, (marshal.dumps(value),)
    if isinstance(value, functools._lru_cache_wrapper):
        return None if _importable(value) else reduce_cached(value)
    return reduce_oddity(value)


def _reduce_type(cls: type) -> Reduced | None:
    """Name a type that is not where it says it is, such as that of functions; rebuild others."""
    if cls.__module__ != "builtins" or getattr(builtins, cls.__qualname__, None) is cls:
        return None if _importable(cls) else _reduce_class(cls)
    names = [name for name, each in vars(types).items() if each is cls]
    return (getattr, (types, names[0])) if names else None


def _reduce_module(module: types.ModuleType) -> Reduced:
    if module is namespace.module():
        return namespace.module, ()
    if is_loose(module):
        return reduce_loose(module)
    return importlib.import_module, (module.__name__,)


def _reduce_method(method: types.MethodType) -> Reduced | None:
    """Reduce a method of the notebook by its function: its object may not be whole yet."""
    function = method.__func__
    if not isinstance(function, types.FunctionType):
        return None
    home = _home(function) or ""
    own = home.startswith(_NOTEBOOK) or home == namespace.name()
    return (_make_method, (function, method.__self__)) if own else None


def _make_method(function: types.FunctionType, value: Any) -> types.MethodType:
    return types.MethodType(function, value)


def _is_local(value: Any) -> bool:
    return getattr(value, "__module__", None) in ("__main__", namespace.name())


def _importable(value: Any) -> bool:
    if _is_local(value):
        return False
    if value.__module__ is None:
        return True
    module = found = _module(value.__module__)
    name = getattr(value, "__qualname__", None) or getattr(value, "__name__", None)
    if name is None:
        return False
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None and isinstance(value, type) and value.__module__ == "builtins":
        return True
    return found is value and not (module is not None and is_loose(module))


def _module(name: str) -> types.ModuleType | None:
    """Give a module; one of a library that is loaded may itself be loaded later (`numpy.rec`)."""
    if name not in sys.modules and name.partition(".")[0] in sys.modules:
        with contextlib.suppress(Exception):
            return importlib.import_module(name)
    return sys.modules.get(name)


def _reduce_cell(cell: types.CellType) -> Reduced:
    try:
        contents = (cell.cell_contents,)
    except ValueError:
        contents = ()
    return _make_cell, (), contents, None, None, _fill_cell


def _make_cell() -> types.CellType:
    return types.CellType()


def _fill_cell(cell: types.CellType, contents: tuple[Any, ...]) -> None:
    if contents:
        cell.cell_contents = contents[0]


def _reduce_function(function: types.FunctionType) -> Reduced:
    module = _home(function)
    state = {
        "__defaults__": function.__defaults__,
        "__kwdefaults__": function.__kwdefaults__,
        "__annotations__": _annotations(function),
        "__qualname__": function.__qualname__,
        "__module__": function.__module__,
        "__doc__": function.__doc__,
        "__dict__": function.__dict__,
        "globals": _foreign_globals(function, module),
    }
    home, code, place = home_of(function.__globals__), function.__code__, None
    if home is not None:
        code, place, state["globals"] = without_place(code), code.co_filename, {}
    where = module if home is None else home
    arguments = (marshal.dumps(code), where, function.__name__, function.__closure__, place)
    return _make_function, arguments, state, None, None, _fill_function


def _home(function: types.FunctionType) -> str | None:
    """Give the module whose names a function sees: what it wraps may be of another."""
    space = function.__globals__
    if space is namespace.contents():
        return namespace.name()
    name = space.get("__name__")
    found = isinstance(name, str) and vars(sys.modules.get(name, sys)) is space
    return name if found else function.__module__


def _annotations(function: types.FunctionType) -> dict[str, Any]:
    try:
        return dict(function.__annotations__)
    except NameError:
        return {}


def _foreign_globals(function: types.FunctionType, module: str | None) -> dict[str, Any]:
    """Give the globals that must travel with a function.

    One of a script stage finds the notebook's values where it is called, but brings along
    what it needs of libraries. Where a module cannot be imported elsewhere, all travel.
    """
    if module in sys.modules and module not in ("__main__", namespace.name()):
        return {}
    space = function.__globals__
    found = {name: space[name] for name in _global_names(function.__code__) if name in space}
    if module != namespace.name():
        return found
    return {name: value for name, value in found.items() if _of_library(value)}


def _of_library(value: Any) -> bool:
    if isinstance(value, types.ModuleType):
        return value is not namespace.module() and value.__name__ in sys.modules
    return isinstance(value, (type, types.FunctionType)) and _importable(value)


def _global_names(code: types.CodeType) -> list[str]:
    names = [each.argval for each in dis.get_instructions(code) if each.opname.endswith("_GLOBAL")]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names += _global_names(constant)
    return list(dict.fromkeys(names))


def _make_function(
    stored: bytes,
    module: types.ModuleType | str | None,
    name: str,
    closure: tuple[types.CellType, ...] | None,
    place: str | None = None,
) -> types.FunctionType:
    code = marshal.loads(stored)
    code = code if place is None else placed(code, place)
    return types.FunctionType(code, _globals_of(module), name, None, closure)


def _globals_of(module: types.ModuleType | str | None) -> dict[str, Any]:
    if isinstance(module, types.ModuleType):
        return vars(module)
    if module in (namespace.name(), "__main__", None):
        return namespace.contents()
    try:
        return importlib.import_module(module).__dict__
    except ImportError:
        return {"__builtins__": builtins, "__name__": module}


def _fill_function(function: types.FunctionType, state: dict[str, Any]) -> None:
    for name, value in state.pop("globals").items():
        function.__globals__.setdefault(name, value)
    function.__dict__.update(state.pop("__dict__"))
    for name, value in state.items():
        setattr(function, name, value)


def _reduce_class(cls: type) -> Reduced:
    if issubclass(cls, enum.Enum):
        members = {name: member.value for name, member in cls.__members__.items()}
        arguments = (_token(cls), type(cls), cls.__name__, cls.__bases__, members)
        boundary = vars(cls).get("_boundary_")
        state = _class_state(cls), attributes_of_members(cls)
        return _make_enum, (*arguments, boundary), state, None, None, _fill_enum
    keep = {name: vars(cls)[name] for name in ("__slots__", "__orig_bases__") if name in vars(cls)}
    arguments = (_token(cls), type(cls), cls.__name__, cls.__bases__, cls.__module__, keep)
    return _make_class, arguments, _class_state(cls), None, None, _fill_class


def _class_state(cls: type) -> dict[str, Any]:
    state = {}
    for name, value in vars(cls).items():
        if name in _NOT_STATE or isinstance(value, types.MemberDescriptorType):
            continue
        if issubclass(cls, enum.Enum) and not is_said(cls, name, value):
            continue
        if isinstance(value, types.GetSetDescriptorType) or name == "__slots__":
            continue
        state[name] = value
    state["__qualname__"] = cls.__qualname__
    if isinstance(cls, abc.ABCMeta):
        state["__abstractmethods__"] = cls.__abstractmethods__
        registered = [each() for each in abc._get_dump(cls)[0]]  # ty: ignore[missing-attribute]
        state[_REGISTERED] = [each for each in registered if each is not None]
    return state


def _make_class(
    token: str,
    metaclass: type,
    name: str,
    bases: tuple[type, ...],
    module: str,
    keep: dict[str, Any],
) -> type:
    known = _classes.get(token)
    if known is not None:
        return known
    if metaclass is _TYPED_DICT:
        cls: Any = typing.TypedDict(name, {})
        cls.__module__ = module
    else:
        cls = _bare_class(metaclass, name, bases, {"__module__": module, **keep})
    _name(cls, token)
    _unfilled.add(cls)
    return cls


def _bare_class(metaclass: type, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
    """Make a class without the notebook's hooks, which ran when the notebook made it."""
    bodies = [each for base in bases for each in base.__mro__ if _is_own(each)]
    hooks = [(each, vars(each)[_HOOK]) for each in bodies if _HOOK in vars(each)]
    library = next(each for each in metaclass.__mro__ if not _is_own(each))
    if not hooks and library is metaclass:
        return types.new_class(name, bases, {"metaclass": metaclass}, lambda s: s.update(body))
    make: Any = library.__new__
    for each, _ in hooks:
        type.__setattr__(each, _HOOK, classmethod(lambda _, **__: None))
    try:
        return make(metaclass, name, bases, body)
    finally:
        for each, hook in hooks:
            type.__setattr__(each, _HOOK, hook)


def _is_own(cls: type) -> bool:
    """Tell whether a class is the notebook's, or was made again here as the notebook's are."""
    return of_notebook(cls) or cls in _tokens


def of_notebook(cls: Any) -> bool:
    """Tell whether the notebook defines a class or function, not a library or this runtime."""
    module = cls.__module__ if isinstance(cls.__module__, str) else ""
    return _is_local(cls) or module.startswith(_NOTEBOOK)


def _make_enum(
    token: str,
    metaclass: type,
    name: str,
    bases: tuple[type, ...],
    members: dict[str, Any],
    boundary: Any = None,
) -> type:
    known = _classes.get(token)
    if known is not None:
        return known
    cls = make_enum(metaclass, name, bases, members, boundary)
    _name(cls, token)
    _unfilled.add(cls)
    return cls


_unfilled: weakref.WeakSet[type] = weakref.WeakSet()


def _fill_class(cls: type, state: dict[str, Any]) -> None:
    if cls not in _unfilled:
        return
    _unfilled.discard(cls)
    for each in state.pop(_REGISTERED, ()):
        abc.ABCMeta.register(cls, each)  # ty: ignore[invalid-argument-type]
    for name, value in state.items():
        setattr(cls, name, value)
    if cls.__module__ == "__main__" and cls.__qualname__ == cls.__name__:
        namespace.contents().setdefault(cls.__name__, cls)


def _fill_enum(cls: type[enum.Enum], state: tuple[dict[str, Any], dict[str, Any]]) -> None:
    if cls in _unfilled:
        _fill_class(cls, state[0])
        put_attributes(cls, state[1])
