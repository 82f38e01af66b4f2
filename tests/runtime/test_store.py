"""Stores at an address, and what this machine keeps of them."""

from __future__ import annotations

import importlib
import stat
import tempfile
from pathlib import Path

import pytest

ADDRESS = "memory://shop"


@pytest.fixture
def place(shop, tmp_path, monkeypatch):
    """Give the folder for temporary files."""
    found = tmp_path / "temporary"
    found.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(found))
    return found


def opened(address=ADDRESS):
    """Open the store; gives its mirror."""
    return importlib.import_module("shop.runtime.store").open_store(address, "shop").root


def mode(folder):
    """Give who may do what with a folder."""
    return stat.S_IMODE(folder.stat().st_mode)


def test_the_mirror_is_of_this_user_alone_and_the_same_again(place):
    mirror = opened()
    assert mirror.parent == place
    assert mode(mirror) == 0o700
    assert opened() == mirror
    mirror.chmod(0o755)
    assert opened() == mirror
    assert mode(mirror) == 0o700


@pytest.mark.parametrize("how", ["writable", "link", "file", "of another"])
def test_what_others_made_in_its_place_is_not_used(place, monkeypatch, how):
    mirror = opened()
    mirror.rmdir()
    if how == "writable":
        mirror.mkdir()
        mirror.chmod(0o777)
    elif how == "link":
        elsewhere = place / "elsewhere"
        elsewhere.mkdir(mode=0o700)
        mirror.symlink_to(elsewhere)
    elif how == "file":
        mirror.touch()
    else:
        mirror.mkdir(mode=0o700)
        lstat = Path.lstat

        def of_another(self):
            found = [*lstat(self)]
            found[stat.ST_UID] += 1
            return type(lstat(self))(found)

        monkeypatch.setattr(Path, "lstat", of_another)
    chosen = opened()
    assert chosen != mirror
    assert mode(chosen) == 0o700
    assert chosen.parent == place


@pytest.mark.parametrize("how", [{}, {"isolate": True}])
def test_runs_without_the_usual_mirror(shop, place, tmp_path, how):
    address = f"local://{tmp_path / 'store'}"
    opened(address).chmod(0o777)
    run = shop.run(store=address, **how)
    assert run.values["total"] == pytest.approx(18.05)
    assert all(stage["cached"] for stage in shop.run(store=address, **how).stages)


def test_what_is_loaded_is_what_was_checked(shop, tmp_path):
    """The file is another one after its hash was taken."""
    artifacts = importlib.import_module("shop.runtime.artifacts")
    store = importlib.import_module("shop.runtime.store").Store(tmp_path / "store")
    shelf = artifacts.Shelf(store, "runs/x/artifacts", tmp_path / "work")
    for value in ([1, 2], {"a": {1, 2}}, importlib.import_module("numpy").arange(3)):
        good, bad = (shelf.save("load", {"value": each}) for each in (value, "another"))
        hash_of = artifacts.sha256_of_rest

        def replacing(file, good=good, bad=bad, hash_of=hash_of):
            found = hash_of(file)
            store.path(bad["path"]).replace(store.path(good["path"]))
            return found

        artifacts.sha256_of_rest = replacing
        try:
            loaded = shelf.load(good)["value"]
        finally:
            artifacts.sha256_of_rest = hash_of
        assert repr(loaded) == repr(value)
