"""Functions with an `lru_cache`, stored with what the cache holds.

Nothing but calls fills such a cache. So it is made around a `partial` that gives what was held,
and that leads to the function itself when the cache is as it was.
"""

from __future__ import annotations

import functools
import gc
from collections import deque
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Any

_Entry = tuple[tuple[Any, ...], dict[str, Any], Any]
_LINK = "_lru_list_elem"
Reduced = tuple[Any, ...]


def reduce_cached(value: Any) -> Reduced:
    """Say how to make a function with an `lru_cache` again."""
    parameters, info = value.cache_parameters(), value.cache_info()
    own = {name: each for name, each in vars(value).items() if not _is_copied(value, name)}
    entries = [_entry(*each, typed=parameters["typed"]) for each in _held(value, info.currsize)]
    state = value.__wrapped__, own, entries, info.hits, info.misses
    return _make, (parameters["maxsize"], parameters["typed"]), state, None, None, _fill


def _is_copied(value: Any, name: str) -> bool:
    """Tell whether an attribute is one that the function has lent its wrapper."""
    function, own = value.__wrapped__, vars(value)[name]
    lent = getattr(function, "__dict__", {})
    if name in ("__wrapped__", "cache_parameters") or lent.get(name, lent) is own:
        return True
    known = getattr(function, name, lent)
    return known is own or (type(own) is str and known == own)


def results_of(value: Any) -> list[Any]:
    """Give what a cache holds."""
    return [result for _, result in _held(value, value.cache_info().currsize)]


def _held(value: Any, size: int) -> list[tuple[Any, Any]]:
    """Give keys and results, the oldest first, as the garbage collector is told of them."""
    if not size:
        return []
    parts = gc.get_referents(value)
    bounded = value.cache_parameters()["maxsize"] is not None
    for each in parts:
        if type(each) is dict and each is not vars(value) and len(each) == size:
            if not bounded:
                return [*each.items()]
            if all(type(link).__name__ == _LINK for link in each.values()):
                return [*_in_order(parts, {id(key) for key in each})]
    raise TypeError("what its cache holds cannot be read")


def _in_order(parts: list[Any], keys: set[int]) -> Iterator[tuple[Any, Any]]:
    """Give each key with what follows it."""
    waiting = iter(parts)
    for each in waiting:
        if id(each) in keys:
            yield each, next(waiting)


def _mark() -> object:
    """Give what stands in a key between the arguments and those that have names."""
    asked: Any = functools.lru_cache(maxsize=None)(dict)
    asked(name=0)
    return _held(asked, 1)[0][0][0]


def _entry(key: Any, result: Any, *, typed: bool) -> _Entry:
    """Give the arguments that a key is made of, with the result."""
    if type(key) in (int, str):
        return (key,), {}, result
    mark = next((place for place, each in enumerate(key) if each is _MARK), None)
    if mark is None:
        return tuple(key[: len(key) // 2] if typed else key), {}, result
    rest = key[mark + 1 :]
    named = rest[: (len(rest) - mark) * 2 // 3] if typed else rest
    return tuple(key[:mark]), dict(zip(named[::2], named[1::2], strict=True)), result


_MARK = _mark()


def _make(maxsize: int | None, typed: bool) -> Any:
    return functools.lru_cache(maxsize, typed)(functools.partial(_nothing))


def _nothing(*_: Any, **__: Any) -> Any:
    raise LookupError


_State = tuple[Callable[..., Any], dict[str, Any], list[_Entry], int, int]


def _fill(value: Any, state: _State) -> None:
    function, own, entries, hits, misses = state
    partial: Any = value.__wrapped__
    for arguments, named, result in entries:
        partial.__setstate__((_giving(result), (), {}, {}))
        value(*arguments, **named)
    partial.__setstate__((_nothing, (), {}, {}))
    for _ in range(misses - len(entries)):
        _miss(value)
    if hits and entries:
        arguments, named, _ = entries[-1]
        again = functools.partial(value, *arguments, **named)
        deque((again() for _ in repeat(None, hits)), maxlen=0)
    partial.__setstate__((function, (), {}, {}))
    functools.update_wrapper(value, function)
    vars(value).update(own)


def _giving(result: Any) -> Callable[..., Any]:
    return lambda *_, **__: result


def _miss(value: Any) -> None:
    try:
        value(object())
    except LookupError:
        return
