"""Names of types that a notebook makes come out of the store as what they were."""

from __future__ import annotations

import importlib
import sys

import pytest

SOURCES = {
    "variable": "from typing import TypeVar; Name = TypeVar('Name', bound=int)",
    "new type": "from typing import NewType; Name = NewType('Name', int)",
    "alias": "from typing_extensions import TypeAliasType; Name = TypeAliasType('Name', list[int])",
}
if sys.version_info >= (3, 12):
    SOURCES["alias by statement"] = "type Name = list[int]"
    SOURCES["alias of itself"] = "type Name = int | list[Name]"
    SOURCES["alias with parameters"] = "type Name[T] = tuple[T, T]"


@pytest.fixture
def shelf(project, tmp_path):
    """Give what stores values."""
    importlib.import_module("shop")
    artifacts, store = (
        importlib.import_module(f"shop.runtime.{each}") for each in ("artifacts", "store")
    )
    return artifacts.Shelf(store.Store(tmp_path / "store"), "runs/x/artifacts", tmp_path)


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_a_name_is_what_it_was(shelf, source):
    space = {"__name__": "shop.stages.made"}
    exec(source, space)
    name = space["Name"]
    loaded = shelf.load(shelf.save("stage", {"name": name, "again": [name]}))
    made = loaded["name"]
    assert made is loaded["again"][0]
    kept = ("__name__", "__module__", "__bound__", "__supertype__")
    assert all(getattr(made, each, None) == getattr(name, each, None) for each in kept)
    assert repr(getattr(made, "__value__", None)) == repr(getattr(name, "__value__", None))
    assert repr(getattr(made, "__type_params__", ())) == repr(getattr(name, "__type_params__", ()))
    again = shelf.load(shelf.save("later", {"name": name}))
    assert again["name"] is made
