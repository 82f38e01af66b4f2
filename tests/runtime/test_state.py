"""What is set in modules, found by a path through packages that nobody has imported yet."""

from __future__ import annotations

import importlib
import sys
import types

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


# As PyYAML has them: a class gets a table of its own when something is added to it.
YAML = """
class Loader:
    yaml_constructors = {"tag:int": int}

    @classmethod
    def add_constructor(cls, tag, make):
        if "yaml_constructors" not in cls.__dict__:
            cls.yaml_constructors = cls.yaml_constructors.copy()
        cls.yaml_constructors[tag] = make

def of_the_library(loader, node):
    return node

Loader.yaml_constructors["tag:str"] = of_the_library

class SafeLoader(Loader):
    pass
"""


def test_tags_that_yaml_was_told_of_are_known_in_later_stages(shop, monkeypatch):
    def begin():
        module = types.ModuleType("yaml")
        monkeypatch.setitem(sys.modules, "yaml", module)
        exec(YAML, module.__dict__)
        del module.Loader.yaml_constructors["tag:int"]
        return module

    capture, restore = importlib.import_module("shop.runtime.followed").FOLLOWED["yaml"]
    yaml = begin()
    assert capture() is None
    yaml.SafeLoader.add_constructor("!x", len)
    state = capture()
    assert state == {"SafeLoader yaml_constructors": [["!x", len]]}
    yaml = begin()
    restore(state)
    assert yaml.SafeLoader.yaml_constructors["!x"] is len
    assert "!x" not in yaml.Loader.yaml_constructors
    assert capture() == state


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
