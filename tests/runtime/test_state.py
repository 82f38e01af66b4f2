"""What is set in modules, found by a path through packages that nobody has imported yet."""

from __future__ import annotations

import importlib
import sys

import pytest


@pytest.fixture
def tools(project, tmp_path, monkeypatch):
    """Give the folder of a package one module of which is reached through another."""
    folder = tmp_path / "beside/tools_of_test"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "utils.py").write_text("from . import config\n")
    (folder / "config.py").write_text("LEVEL = 1\n")
    monkeypatch.syspath_prepend(str(folder.parent))
    yield folder
    for name in [each for each in sys.modules if each.startswith("tools_of_test")]:
        del sys.modules[name]


def test_the_modules_on_the_way_are_imported(shop, tools, tmp_path):
    keeper = importlib.import_module("shop.runtime.state").StateKeeper(tmp_path)
    place = "attribute:tools_of_test.utils.config.LEVEL"
    config = importlib.import_module("tools_of_test.config")
    config.LEVEL = 3
    state = keeper.capture([place])
    assert state == {place: [3]}
    config.LEVEL = 1
    del sys.modules["tools_of_test.utils"], sys.modules["tools_of_test"].utils
    keeper.restore(state)
    assert config.LEVEL == 3


def test_what_is_not_loaded_has_no_state_and_what_is_gone_is_said(shop, tools, tmp_path):
    keeper = importlib.import_module("shop.runtime.state").StateKeeper(tmp_path)
    place = "attribute:tools_of_test.gone.LEVEL"
    assert keeper.capture([place]) == {place: []}
    importlib.import_module("tools_of_test")
    assert keeper.capture([place]) == {place: []}
    with pytest.raises(Exception, match=r"tools_of_test\.gone\.LEVEL was set to has no place here"):
        keeper.restore({place: [3]})


def test_what_is_deleted_is_gone_elsewhere_too(shop, tools, tmp_path):
    keeper = importlib.import_module("shop.runtime.state").StateKeeper(tmp_path)
    place = "attribute:tools_of_test.config.LEVEL"
    config = importlib.import_module("tools_of_test.config")
    del config.LEVEL
    state = keeper.capture([place])
    assert state != {place: []}
    config.LEVEL = 1
    keeper.restore(state)
    assert not hasattr(config, "LEVEL")
    keeper.restore(state)
