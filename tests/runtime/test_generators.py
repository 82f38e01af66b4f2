"""Draws that the stages do not declare still give the notebook's numbers."""

from __future__ import annotations

import importlib
import random

import pytest


@pytest.fixture
def careless(project):
    """Give the sample package with every declaration of random state taken away."""
    path = project / "src/shop/pipeline.py"
    text = path.read_text().replace(
        'writes_state=("random", "environ")', 'writes_state=("environ",)'
    )
    text = text.replace('reads_state=("random",),', "").replace('writes_state=("random",),', "")
    path.write_text(text)
    return importlib.import_module("shop")


def numbers(run):
    """Give what was drawn."""
    return [*run.values["draws"], run.values["summary"]["next"]]


@pytest.fixture
def expected():
    """Give what the notebook draws."""
    source = random.Random(7)
    return [*(source.random() * 18.05 for _ in range(3)), source.random()]


@pytest.mark.parametrize("options", [{}, {"isolate": True}], ids=["in-process", "isolated"])
def test_undeclared_draws(careless, expected, options):
    assert numbers(careless.run(**options)) == pytest.approx(expected)


def test_undeclared_draws_with_a_cache(careless, expected, project):
    careless.run()
    again = careless.run({"fail": False, "label": "x"})
    assert numbers(again) == pytest.approx(expected)
    stage = project / "src/shop/stages/load.py"
    stage.write_text(stage.read_text().replace("seed(7)", "seed(8)"))
    changed = careless.run()
    source = random.Random(8)
    assert changed.values["draws"][0] == pytest.approx(source.random() * 18.05)
