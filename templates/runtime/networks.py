"""Networks of Keras with the random numbers of their layers, and with layers of the notebook's own.

Keras stores a network without the state that dropout and the like draw from, and gives it a
new one where it is loaded. Classes that are not its own it has to be told of there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from .definitions import of_notebook

Reduced = tuple[Any, ...]


def reduce_network(value: Any) -> Reduced | None:
    """Reduce a network as Keras does, with the states of its generators."""
    keras = sys.modules.get("keras")
    if keras is None or not isinstance(value, getattr(keras, "Model", ())):
        return None
    states = [[_plain(each.state) for each in each_layer] for each_layer in _generators(value)]
    layers = (*_layers(value), value)
    own = list(dict.fromkeys(type(each) for each in layers if of_notebook(type(each))))
    if not own and not any(states):
        return None
    reduced = value.__reduce_ex__(5)
    if not isinstance(reduced, tuple) or len(reduced) != 2:
        return None  # not Keras' own way
    return _make, (*reduced, own), states, None, None, _put_states


def _make(make: Callable[..., Any], arguments: tuple[Any, ...], own: list[type]) -> Any:
    keras = import_module("keras")
    with keras.saving.custom_object_scope({each.__name__: each for each in own}):
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
