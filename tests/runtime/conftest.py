"""Puts the sample package together: its own files plus the runtime under test."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "templates" / "runtime"


def build(folder: Path) -> Path:
    """Copy the sample project with the runtime in it; gives the project's root."""
    root = folder / "project"
    shutil.copytree(HERE / "sample", root, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        RUNTIME, root / "src/shop/runtime", ignore=shutil.ignore_patterns("__pycache__")
    )
    return root


def forget() -> None:
    """Make the next import of the sample start afresh."""
    for name in [each for each in sys.modules if each.partition(".")[0] == "shop"]:
        del sys.modules[name]
    importlib.invalidate_caches()


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Give the root of a fresh copy of the sample project, importable as `shop`."""
    root = build(tmp_path)
    forget()
    monkeypatch.syspath_prepend(str(root / "src"))
    monkeypatch.delenv("MPLBACKEND", raising=False)
    yield root
    forget()


@pytest.fixture
def shop(project):
    """Give the imported sample package."""
    return importlib.import_module("shop")
