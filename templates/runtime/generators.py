"""The global random generators and settings, followed even where no stage declares that it uses
them.

A draw that was overlooked must not silently give other numbers when stages run in processes
of their own, or when some of them come from the cache.
"""

from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import Any

from .followed import FOLLOWED, settings
from .model import Stage

SETTINGS = (*FOLLOWED, "decimal.context")
PLACES = ("random", "numpy.random", *SETTINGS)


def global_generators() -> Iterator[tuple[str, Any]]:
    """Give the objects behind the functions of `random` and `numpy.random`, where loaded."""
    yield "random", getattr(random.random, "__self__", None)
    numpy_random = sys.modules.get("numpy.random")
    if numpy_random is not None:
        yield "numpy.random", getattr(numpy_random.random, "__self__", None)


@contextlib.contextmanager
def undrawn() -> Generator[None]:
    """Leave the generators as they were: making an object again may draw from them."""
    kept = [(generator, _state_of(generator)) for _, generator in global_generators()]
    try:
        yield
    finally:
        for generator, state in kept:
            if hasattr(generator, "setstate"):
                generator.setstate(state)
            elif generator is not None:
                generator.set_state(state)


def _state_of(generator: Any) -> Any:
    if generator is None:
        return None
    return generator.getstate() if hasattr(generator, "getstate") else generator.get_state()


def fingerprints() -> dict[str, object]:
    """Give what changes when a generator is seeded or drawn from, or a setting made."""
    numpy_random = sys.modules.get("numpy.random")
    state = None
    if numpy_random is not None:
        name, words, *rest = numpy_random.get_state()
        state = (name, words.tobytes(), *rest)
    return {"random": random.getstate(), "numpy.random": state, **settings()}


def used_since(before: Mapping[str, object]) -> list[str]:
    """Give the generators that were used, and settings made, since the fingerprints were taken."""
    now = fingerprints()
    return [place for place in PLACES if now[place] != before[place]]


def undeclared_sources(
    declared: Mapping[str, str],
    earlier: Iterable[Stage],
    records: Mapping[str, Mapping[str, Any]],
) -> dict[str, str]:
    """Give, for the generators a stage does not declare to read, and for those that another stage
    used than is declared, who used them last.
    """
    sources = {}
    for each in earlier:
        record = records.get(each.name)
        state = record["state_places"] if record else ()
        sources.update({place: each.name for place in PLACES if place in state})
    return {place: name for place, name in sources.items() if declared.get(place) != name}
