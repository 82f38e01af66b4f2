"""How logging is set up: levels, flags and handlers, as state that later stages are given.

A handler is known by a token in all processes. Loggers hold the handler that the state brought
until a value that is loaded later holds the same one, and likewise for the text it writes to.
"""

from __future__ import annotations

import io
import logging
import pickle
import secrets
import sys
import weakref
from collections.abc import Iterator
from typing import Any

from .outputs import RecordedStream

_tokens: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()
_foreign: weakref.WeakSet[logging.Handler] = weakref.WeakSet()
_NAMES = dict(logging._levelToName)
_WITHOUT = ("lock", "_name")

Reduced = tuple[Any, ...]


def note_foreign_handlers() -> None:
    """Leave alone, in the run that begins, the handlers that are there already."""
    for _, logger in _loggers():
        _foreign.update(logger.handlers)


def reduce_log(value: Any) -> Reduced | None:
    """Say how to make a handler, or a text in memory, again; `None` if it is neither."""
    if isinstance(value, logging.Handler):
        state = {name: each for name, each in vars(value).items() if name not in _WITHOUT}
        if isinstance(value, logging.FileHandler):
            state.update(stream=None, mode="a")
        return _new_handler, (type(value), _token(value)), state, None, None, _fill_handler
    if type(value) is io.StringIO and not value.closed:
        arguments = (_token(value), *value.__getstate__())
        return _make_text, arguments
    return None


def get_logging() -> dict[str, Any]:
    """Give the set-up of all loggers that differ from new ones."""
    loggers = {}
    for name, logger in _loggers():
        handlers = [each for each in logger.handlers if _is_carried(name, each)]
        filters = [each for each in logger.filters if _is_own_filter(name, each)]
        found = (logger.level, logger.propagate, logger.disabled, handlers, filters)
        if not name or found != (logging.NOTSET, True, False, [], []):
            loggers[name] = found
    factory = logging.getLogRecordFactory()
    return {
        "loggers": loggers,
        "factory": factory if storable(factory) else None,
        "disabled": logging.root.manager.disable,
        "names": {n: each for n, each in logging._levelToName.items() if _NAMES.get(n) != each},
        "warnings": logging._warnings_showwarning is not None,  # ty: ignore[missing-attribute]
    }


def put_logging(state: dict[str, Any]) -> None:
    """Set logging up as it was captured."""
    logging.disable(state["disabled"])
    for level, name in state["names"].items():
        logging.addLevelName(level, name)
    if state["warnings"]:
        logging.captureWarnings(capture=True)
    if state["factory"] is not None:
        logging.setLogRecordFactory(state["factory"])
    for name, (level, propagate, disabled, *_) in state["loggers"].items():
        logger = logging.getLogger(name or None)
        logger.setLevel(level)
        logger.propagate, logger.disabled = propagate, disabled
    for name, logger in list(_loggers()):
        wanted, filters = state["loggers"].get(name, (0, 0, 0, [], []))[3:]
        kept = [each for each in logger.filters if not _is_own_filter(name, each)]
        logger.filters[:] = kept + filters
        present = [each for each in logger.handlers if _is_carried(name, each)]
        if present != wanted:
            kept = [each for each in logger.handlers if each not in present and each not in wanted]
            logger.handlers[:] = kept + wanted


def _loggers() -> Iterator[tuple[str, logging.Logger]]:
    yield "", logging.root
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger):
            yield name, logger


def _is_carried(name: str, handler: logging.Handler) -> bool:
    """Whether the notebook added a handler: a library adds its own where it is imported."""
    if handler in _foreign or _is_library(name):
        return False
    return type(handler).__module__.partition(".")[0] in _makers() and storable(handler)


def _is_own_filter(name: str, kept: Any) -> bool:
    """Whether the notebook added a filter: an object, or a function."""
    module = str(getattr(kept, "__module__", ""))
    return not _is_library(name) and module.partition(".")[0] in _makers() and storable(kept)


def _is_library(name: str) -> bool:
    top = name.partition(".")[0]
    library = top in sys.modules and top not in ("__main__", __name__.partition(".")[0])
    return library and top not in sys.stdlib_module_names


def _makers() -> tuple[str, ...]:
    return ("logging", "__main__", __name__.partition(".")[0])


def storable(handler: Any) -> bool:
    """Whether a part of the state can be carried."""
    from .pickling import ArtifactPickler

    stream = getattr(handler, "stream", None)
    if type(handler) is logging.StreamHandler and isinstance(stream, RecordedStream):
        return True
    try:
        ArtifactPickler(io.BytesIO(), "\0").dump(handler)
    except (TypeError, AttributeError, ValueError, pickle.PicklingError, RecursionError):
        return False
    return True


def _token(value: Any) -> str:
    return _tokens.setdefault(value, secrets.token_hex(8))


def _new_handler(cls: type[logging.Handler], token: str) -> logging.Handler:
    handler = cls.__new__(cls)
    logging.Handler.__init__(handler)
    _tokens[handler] = token
    return handler


def _fill_handler(handler: logging.Handler, state: dict[str, Any]) -> None:
    vars(handler).update(state)
    for _, logger in _loggers():
        for place, each in enumerate(logger.handlers):
            if _tokens.get(each) == _tokens[handler]:
                logger.handlers[place] = handler


def _make_text(token: str, *state: Any) -> io.StringIO:
    text: Any = io.StringIO()
    text.__setstate__(state)
    for _, logger in _loggers():
        for each in logger.handlers:
            stream = getattr(each, "stream", None)
            if type(stream) is io.StringIO and _tokens.get(stream) == token:
                each.stream = text  # ty: ignore[missing-attribute]
    _tokens[text] = token
    return text
