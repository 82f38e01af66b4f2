"""Settings of the process that no stage declares are followed."""

from __future__ import annotations

import importlib
import pickle
import random
import sys
import types

import pytest


def test_progress_of_frames_reaches_later_processes(project, monkeypatch):
    followed = importlib.import_module("shop.runtime.followed")

    class Frame:
        pass

    def give_progress() -> None:
        Frame.progress_apply = None

    bar = types.SimpleNamespace(pandas=give_progress)
    monkeypatch.setitem(sys.modules, "pandas", types.SimpleNamespace(DataFrame=Frame))
    monkeypatch.setitem(sys.modules, "tqdm", types.SimpleNamespace(tqdm=bar))
    get, put = followed.FOLLOWED["tqdm.pandas"]
    put(False)
    assert not get()
    put(True)
    assert get()


class Templates(dict):
    """What holds plotly's themes, the one in use included."""

    default = "plotly"

    def __getitem__(self, name):
        return types.SimpleNamespace(to_plotly_json=lambda: dict.__getitem__(self, name))


def plotly():
    renderers = types.SimpleNamespace(default="browser", _to_activate=["browser"])
    return types.SimpleNamespace(renderers=renderers, templates=Templates(plotly={}))


def altair():
    class Registry(types.SimpleNamespace):
        def enable(self, name, **options):
            self.active, self.options = name, options

    def plain():
        return Registry(active="default", options={})

    return types.SimpleNamespace(renderers=plain(), data_transformers=plain(), themes=plain())


def configured(**options):
    module = types.SimpleNamespace(held=options)
    module.get_config = lambda: dict(module.held)
    module.set_config = lambda **given: module.held.update(given)
    return module


def tensorflow():
    context = types.SimpleNamespace(_seed=None, _rng=None)

    def seed(value):
        context._seed, context._rng = value, random.Random(value)

    context._set_global_seed = seed
    return types.SimpleNamespace(context=lambda: context)


def change_plotly(module):
    module.renderers.default, module.renderers._to_activate = "notebook", []
    module.templates["mine"] = {"layout": {"width": 3}}
    module.templates.default = "mine"


def change_tensorflow(module):
    module.context()._set_global_seed(7)
    module.context()._rng.random()


def bokeh():
    state = types.SimpleNamespace(notebook=False, notebook_type=None)

    def begin(kind):
        state.notebook, state.notebook_type = True, kind

    state.output_notebook = begin
    return types.SimpleNamespace(curstate=lambda: state)


LIBRARIES = {
    "bokeh.io": ("bokeh.io.state", bokeh, lambda m: m.curstate().output_notebook("jupyter")),
    "plotly.io": ("plotly.io", plotly, change_plotly),
    "altair": ("altair", altair, lambda m: m.data_transformers.enable("default", max_rows=None)),
    "xgboost.config": (
        "xgboost",
        lambda: configured(verbosity=1, use_rmm=False),
        lambda m: m.set_config(verbosity=0),
    ),
    "tensorflow.random": ("tensorflow.python.eager.context", tensorflow, change_tensorflow),
    "nltk.data.path": (
        "nltk.data",
        lambda: types.SimpleNamespace(path=["/usr/share/nltk_data"]),
        lambda m: m.path.append("here"),
    ),
}


@pytest.mark.parametrize("place", [*LIBRARIES])
def test_settings_of_libraries_reach_later_processes(project, monkeypatch, place):
    followed = importlib.import_module("shop.runtime.followed")
    name, make, change = LIBRARIES[place]
    get, put = followed.FOLLOWED[place]
    monkeypatch.delitem(sys.modules, name, raising=False)
    assert get() is None
    for part in ("plotly.io._renderers", "plotly.io._templates"):
        monkeypatch.setitem(sys.modules, part, types.ModuleType(part))
    monkeypatch.setitem(sys.modules, name, make())
    assert get() is None
    change(sys.modules[name])
    state = pickle.loads(pickle.dumps(get()))
    assert state is not None
    monkeypatch.setitem(sys.modules, name, make())
    put(state)
    assert get() == state
