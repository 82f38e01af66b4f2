"""What runs are expected to give: what is remembered of them, and which differences are seen."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def expected(shop):
    return importlib.import_module("shop.runtime.expected")


@pytest.fixture
def summarise(shop):
    module = importlib.import_module("shop.runtime.summaries")
    return lambda value: module.Summary("shop").of(value)


def test_a_run_is_as_it_was_recorded_until_a_stage_changes(project):
    environment = {**os.environ, "PYTHONPATH": str(project / "src")}
    code = (
        "import sys, pathlib; from shop.pipeline import PIPELINE as p; "
        "from shop.runtime.expected import unexpected; "
        "print(*unexpected(p, p.run(store=sys.argv[1], cache=False), pathlib.Path(sys.argv[2])), sep='\\n')"
    )

    def call(*arguments):
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    said = call("-m", "shop", "expect").stdout
    path = project / "tests" / "expected.json"
    assert f"recorded: {path}" in said
    assert "not the same in every run: values.written.value" in said
    recorded = json.loads(path.read_text())
    assert recorded["values"]["written"]["value"] is None
    assert recorded["values"]["scale"] == 4
    check = ["-c", code, project / "store", path]
    assert call(*check).stdout == "\n"
    stage = project / "src/shop/stages/late.py"
    stage.write_text(stage.read_text().replace("scale = 4", "scale = 5"))
    assert "values.scale: expected 4, found 5\n" in call(*check).stdout


def test_without_a_project_there_is_no_place_for_expectations(project, expected, shop):
    (project / "pyproject.toml").unlink()
    pipeline = importlib.import_module("shop.pipeline").PIPELINE
    with pytest.raises(Exception, match="there is no project here"):
        expected.record(pipeline, None, None)


CHANGES = [
    ("number", 0.5, 0.50001),
    ("whole number", 1_000_000, 1_000_001),
    ("kind of number", 1, 1.0 + 1e-3),
    ("text", "a", "b"),
    ("long text", "a" * 900, "a" * 899 + "b"),
    ("order", [1, 2], [2, 1]),
    ("long list", list(range(100)), [*range(99), 98]),
    ("key", {"a": 1}, {"b": 1}),
    ("one more", {"a": 1}, {"a": 1, "b": 2}),
    ("type", (1, 2), [1, 2]),
    ("array", np.arange(50.0), np.arange(50.0) * 1.001),
    ("first and last", np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0])),
    ("missing", np.array([1.0, np.nan]), np.array([1.0, 1.0])),
    ("shape", np.zeros((2, 3)), np.zeros((3, 2))),
    ("precision", np.zeros(3), np.zeros(3, "float32")),
    ("switches", np.array([True, False]), np.array([True, True])),
    ("column", pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]})),
    ("words", pd.DataFrame({"a": ["x", "y"]}), pd.DataFrame({"a": ["x", "z"]})),
    ("name", pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]})),
    ("day", pd.Series(pd.to_datetime(["2024-01-01"])), pd.Series(pd.to_datetime(["2024-01-02"]))),
    ("index", pd.Series([1, 2], ["a", "b"]), pd.Series([1, 2], ["a", "c"])),
    ("moment", pd.Timestamp("2024-01-01"), pd.Timestamp("2024-01-02")),
]


@pytest.mark.parametrize(
    ("one", "other"), [case[1:] for case in CHANGES], ids=[c[0] for c in CHANGES]
)
def test_what_changes_is_seen(expected, summarise, one, other):
    assert list(expected.differences(summarise(one), summarise(one))) == []
    assert list(expected.differences(summarise(one), summarise(other)))


def test_what_two_runs_or_days_differ_in_is_left_out(expected):
    today = time.strftime("%Y-%m-%d")
    one = {"a": 1.0, "b": [1, 2], "c": f"made on {today}", "d": {"e": "x"}}
    two = {"a": 1.5, "b": [1, 3], "c": f"made on {today}", "d": {"f": "x"}}
    assert expected.steady(one, two) == {"a": None, "b": [1, None], "c": None, "d": None}
    assert list(expected.differences({"a": None}, {"a": 1})) == []


def test_last_digits_are_no_difference(expected, summarise):
    for one, other in [
        (0.1 + 0.2, 0.3),
        (np.arange(9.0), np.arange(9.0) * (1 + 1e-12)),
        ({"a": [float("nan")]}, {"a": [float("nan")]}),
        ("score 0.3000000000000004", "score 0.3"),
    ]:
        assert list(expected.differences(summarise(one), summarise(other))) == []
    assert list(expected.differences("score 0.31", "score 0.30"))
    assert list(expected.differences("score 31", "score 30"))
    loose = expected.differences(summarise(1.0), summarise(1.01), tolerance=0.1)
    assert list(loose) == []


def test_everything_has_a_summary_that_json_takes(summarise):
    class Odd:
        @property
        def iloc(self):
            raise RuntimeError

    ring = []
    ring.append(ring)
    deep = {"type": "list", "items": [{"type": "list"}]}
    for value in (
        None,
        ring,
        Odd(),
        {1: {2}},
        b"x",
        len,
        np.float32(1),
        np.array("x"),
        1j,
        float("inf"),
    ):
        json.dumps(summarise(value), allow_nan=False)
    assert summarise([[]])["items"] == [deep["items"][0] | {"items": []}]
    assert summarise(np.int64(3))["value"] == 3
    many = summarise([[list(range(30))] * 30] * 30)
    assert len(json.dumps(many)) < 200_000
