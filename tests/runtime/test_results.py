"""What of a run is told in a line."""

from __future__ import annotations

import importlib

import numpy as np


def test_numbers_and_short_texts_are_told_and_nothing_else(shop):
    results = importlib.import_module("shop.runtime.results")
    values = {
        "count": 3,
        "score": np.float64(0.5),
        "small": np.float32(0.25),
        "zero": np.array(2),
        "yes": np.True_,
        "lost": float("nan"),
        "text": "a",
        "long": "a" * 300,
        "huge": 1 << 80,
        "list": [1],
        "array": np.zeros(1),
        "nothing": None,
    }
    told = results.scalars_of(values)
    assert told == {
        "count": 3,
        "score": 0.5,
        "small": 0.25,
        "zero": 2,
        "yes": True,
        "lost": "nan",
        "text": "a",
    }
    assert {type(each) for each in told.values()} <= {int, float, bool, str}
    assert results.in_a_line({"a": 1 / 3, "b": "x" * 50}) == f"a=0.333333, b='{'x' * 38}…"
