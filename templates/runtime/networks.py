"""Networks of Keras with the random numbers of their layers, and with layers, activations, losses
and metrics of the notebook's own.

Keras stores a network without the state that dropout and the like draw from, and gives it a
new one where it is loaded. Classes and functions that are not its own it has to be told of there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from types import FunctionType
from typing import Any

from .definitions import of_notebook
from .of_keras import uncounted

Reduced = tuple[Any, ...]


def reduce_network(value: Any) -> Reduced | None:
    """Reduce a network as Keras does, with the states of its generators."""
    keras = sys.modules.get("keras")
    if keras is None or not isinstance(value, getattr(keras, "Model", ())):
        return None
    states = [[_plain(each.state) for each in each_layer] for each_layer in _generators(value)]
    own = list(dict.fromkeys(_own(value)))
    with uncounted():
        reduced = value.__reduce_ex__(5)
    if not isinstance(reduced, tuple) or len(reduced) != 2:
        return None  # not Keras' own way
    return _make, (*reduced, own), states, None, None, _put_states


def _own(network: Any) -> Iterator[Any]:
    """Give the notebook's classes and functions that a network is made of and compiled with."""
    for layer in (*_layers(network), network):
        yield from _of_notebook(type(layer))
        for part in [*getattr(layer, "__dict__", {}).values()]:
            yield from _of_notebook(part)
    compiled = getattr(getattr(network, "_compile_config", None), "config", None)
    todo = [compiled]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            todo.extend(part.values())
        elif isinstance(part, (list, tuple)):
            todo.extend(part)
        else:
            yield from _of_notebook(part)


def _of_notebook(part: Any) -> Iterator[Any]:
    """Give the class or function, or the class of an object, where it is the notebook's."""
    named = part if isinstance(part, (type, FunctionType)) else type(part)
    if of_notebook(named):
        yield named


def _make(make: Callable[..., Any], arguments: tuple[Any, ...], own: list[Any]) -> Any:
    keras = import_module("keras")
    scope = keras.saving.custom_object_scope({each.__name__: each for each in own})
    with uncounted(), scope:
        return make(*arguments)


def _generators(network: Any) -> list[list[Any]]:
    """Give the generators of each layer, those of networks within included."""
    return [[*getattr(layer, "_seed_generators", ())] for layer in _layers(network)]


def _layers(network: Any) -> list[Any]:
    return [*getattr(network, "_flatten_layers", lambda: ())()]


def _plain(state: Any) -> Any:
    import numpy as np

    return np.array(state)


def _put_states(network: Any, states: list[list[Any]]) -> None:
    for generators, values in zip(_generators(network), states, strict=False):
        for generator, value in zip(generators, values, strict=False):
            generator.state.assign(value)
