"""The generator makes notebooks that run, the same for the same seed; the shrinker makes them small."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from generate import attempt, notebook
from shrink import shrink


@pytest.mark.parametrize("seed", range(40))
def test_runs_and_repeats(seed: int) -> None:
    cells = notebook(seed, libraries=False)
    assert cells == notebook(seed, libraries=False)
    values: dict = {"__name__": "__generated__"}
    assert all(attempt(cell, values) for cell in cells)


def test_variety() -> None:
    text = "\n".join("\n".join(notebook(seed, libraries=False)) for seed in range(300))
    wanted = (
        "global ",
        "nonlocal ",
        "lambda",
        "class ",
        "del ",
        " += ",
        "except",
        ":=",
        "@",
        "yield",
        "super()",
    )
    assert [w for w in wanted if w not in text] == []


def test_shrink_keeps_what_fails() -> None:
    cells = ["a = 1\nb = 2", "if a:\n    c = 3\n    bad = 4", "d = 5"]
    assert shrink(cells, lambda c: any("bad" in s for s in c)) == ["bad = 4"]
