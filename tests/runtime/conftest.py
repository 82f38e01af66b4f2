"""Puts the sample package together: its own files plus the runtime under test."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "templates" / "runtime"
ALLOWED = re.compile(r"(?m)^_ALWAYS = .*$")
ALWAYS = "600.0"


def build(folder: Path) -> Path:
    """Copy the sample project with the runtime in it; gives the project's root."""
    root = folder / "project"
    shutil.copytree(HERE / "sample", root, ignore=shutil.ignore_patterns("__pycache__"))
    runtime = root / "src/shop/runtime"
    shutil.copytree(RUNTIME, runtime, ignore=shutil.ignore_patterns("__pycache__"))
    allow(runtime / "keeping.py", ALWAYS)
    return root


def allow(keeping: Path, seconds: str) -> None:
    """Let a run in one process spend so long on storing, however little its stages took.

    What it may spend decides what is there for later runs; a slow machine must not decide that.
    """
    text = keeping.read_text(encoding="utf-8")
    assert ALLOWED.search(text)
    keeping.write_text(ALLOWED.sub(f"_ALWAYS = {seconds}", text), encoding="utf-8")


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
