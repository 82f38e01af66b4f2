"""Networks keep the random numbers of their layers; making values again draws none."""

from __future__ import annotations

import contextlib
import importlib
import random
import sys
import types

import numpy as np
import pytest


class State:
    def __init__(self):
        self.value = np.array([random.randrange(1 << 30), 0])

    def __array__(self, dtype=None, copy=None):
        return self.value

    def assign(self, value):
        self.value = np.array(value)


class Layer:
    def __init__(self):
        self._seed_generators = [types.SimpleNamespace(state=State())]


class Model:
    """What stores itself as Keras does: without what its layers draw from."""

    def __init__(self):
        self.layers = [object(), Layer()]

    def _flatten_layers(self):
        return self.layers

    def __reduce__(self):
        return Model, ()


@pytest.fixture
def shelf(project, tmp_path, monkeypatch):
    importlib.import_module("shop")
    store = importlib.import_module("shop.runtime.store").Store(tmp_path / "store")
    saving = types.SimpleNamespace(custom_object_scope=contextlib.nullcontext)
    monkeypatch.setitem(sys.modules, "keras", types.SimpleNamespace(Model=Model, saving=saving))
    artifacts = importlib.import_module("shop.runtime.artifacts")
    return artifacts.Shelf(store, "runs/x/artifacts", tmp_path / "work")


def test_a_network_draws_on_where_it_was(shelf):
    model = Model()
    state = model.layers[1]._seed_generators[0].state
    state.assign([5, 9])
    loaded = shelf.load(shelf.save("stage", {"model": model}))["model"]
    assert list(loaded.layers[1]._seed_generators[0].state.value) == [5, 9]


class Compiled(Model):
    def __init__(self):
        super().__init__()
        self.layers[1].activation = None
        self._compile_config = None

    def __reduce__(self):
        return Compiled, ()


def test_what_a_network_is_compiled_with_is_told_where_it_is_loaded(shelf, monkeypatch):
    told = []

    def scope(objects):
        told.append(objects)
        return contextlib.nullcontext()

    monkeypatch.setattr(sys.modules["keras"].saving, "custom_object_scope", scope)
    definitions = importlib.import_module("shop.runtime.networks")
    monkeypatch.setattr(definitions, "of_notebook", lambda named: named in (rate, act))
    model = Compiled()
    model.layers[1].activation = act
    config = {"loss": "mse", "metrics": ["mae", rate], "optimizer": object()}
    model._compile_config = types.SimpleNamespace(config=config)
    shelf.load(shelf.save("stage", {"model": model}))
    assert told == [{"act": act, "rate": rate}]


def rate(actual, guessed):
    return actual - guessed


def act(x):
    return 2 * x


def test_loading_draws_no_random_numbers(shelf):
    record = shelf.save("stage", {"model": Model()})
    random.seed(3)
    np.random.seed(3)
    expected = random.Random(3).random(), np.random.RandomState(3).random_sample()
    shelf.load(record)
    assert (random.random(), np.random.random()) == expected
