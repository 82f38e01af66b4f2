"""What of a run is told in a line."""

from __future__ import annotations

import importlib

import numpy as np
import pandas as pd
import pytest


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


def test_members_of_dictionaries_series_and_rows_are_told(shop):
    results = importlib.import_module("shop.runtime.results")
    metrics = {"auc": np.float64(0.5), "of": {"train": 1.0}, "curve": [1, 2], 3: 4}
    values = {
        "metrics": metrics,
        "series": pd.Series({"a": 1.5, "b": 2.5}),
        "row": pd.DataFrame({"n": [3], "s": ["x"]}),
        "table": pd.DataFrame({"n": [3, 4]}),
        "much": {f"k{n}": n for n in range(100)},
        "long": pd.Series(range(100), index=[f"k{n}" for n in range(100)]),
        "numbered": pd.Series([1, 2]),
    }
    values["itself"] = {"n": 1}
    values["itself"]["again"] = values["itself"]
    told = results.scalars_of(values)
    assert told == {
        "metrics.auc": 0.5,
        "metrics.of.train": 1.0,
        "series.a": 1.5,
        "series.b": 2.5,
        "row.n": 3,
        "row.s": "x",
        "itself.n": 1,
        "itself.again.n": 1,
        "itself.again.again.n": 1,
    }


def test_values_are_chosen_by_name_and_by_part(shop):
    results = importlib.import_module("shop.runtime.results")

    def chosen(*names):
        records = [{"values": {"n": 1, "m.auc": 2, "m.of.auc": 3, "m.x": 4}}, {"values": {}}]
        results.only(records, [*names])
        return records[0]["values"]

    assert chosen("n") == {"n": 1}
    assert chosen("m.x", "n") == {"m.x": 4, "n": 1}
    assert chosen("auc") == {"m.auc": 2, "m.of.auc": 3}
    assert chosen("m") == {"m.auc": 2, "m.of.auc": 3, "m.x": 4}
    with pytest.raises(Exception, match=r"'recall'; there are n, m\.auc, m\.of\.auc, m\.x"):
        chosen("recall")
