"""Settings are put back when a library is imported, not before."""

from __future__ import annotations

import importlib
import sys

import pytest


@pytest.fixture
def library(tmp_path, monkeypatch):
    (tmp_path / "quiet9").mkdir()
    (tmp_path / "quiet9/__init__.py").write_text("from . import inner\nvalue = 1\n")
    (tmp_path / "quiet9/inner.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield "quiet9"
    for name in [name for name in sys.modules if name.startswith("quiet9")]:
        del sys.modules[name]


@pytest.fixture
def when_imported(project):
    importlib.import_module("shop")
    return importlib.import_module("shop.runtime.when_imported").when_imported


def test_it_waits_for_the_import_and_the_last_wins(library, when_imported):
    done = []
    when_imported(library, "setting", lambda: done.append("first"))
    when_imported(library, "setting", lambda: done.append(sys.modules[library].value))
    assert done == []
    module = importlib.import_module(library)
    assert done == [1]
    assert type(module.__loader__).__name__ == "SourceFileLoader"
    assert module.__spec__.loader is module.__loader__
    importlib.reload(module)
    assert done == [1]


def test_it_is_done_at_once_where_the_library_is_there(library, when_imported):
    importlib.import_module(library)
    done = []
    when_imported(library, "setting", lambda: done.append("now"))
    assert done == ["now"]
