"""Classes of settings: what they have in a run, and what follows of it."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys

import pytest

PIPELINE = """
from shop.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="shop",
    parameters={"CFG": {"rate": 0.5, "sizes": (1, 2), "inner": {"deep": [1]}, "off": None},
                "Options": {"depth": 3}},
    classes=("CFG", "Options"),
    stages=(
        Stage(name="plain", function="plain", cells=(1,), outputs=("one",)),
        Stage(name="reads", function="reads", cells=(2,), outputs=("two",), parameters=("CFG", "Options")),
    ),
    exports={"one": "plain", "two": "reads"},
)
"""
FUNCTIONS = """
from dataclasses import dataclass

from shop.runtime import settings

made = []


@settings
class CFG:
    rate: float = 0.5
    double = rate * 2
    sizes = (1, 2)
    inner = {"deep": [1]}
    off = None
    made.append(rate)


@settings
@dataclass(frozen=True)
class Options:
    depth: int = 3

    def twice(self):
        return self.depth * 2


class Narrow(CFG):
    def __str__(self):
        return f"{self.rate} {super().__getattribute__('__class__').__name__}"


def default(rate=CFG.rate):
    return rate


def told():
    return [CFG.rate, CFG.double, CFG.sizes, CFG.inner, CFG.off]
"""
READS = """
import subprocess
import sys

from shop.functions import CFG, Narrow, Options, default, told


def reads():
    code = "from shop.functions import told; print(told())"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    narrow = Narrow()
    options = Options()
    return told(), other.stdout.strip(), CFG, (default(), str(narrow), narrow.rate), options.twice()
"""
WANTED = [2.0, 4.0, (3,), {"deep": [4]}, "x"]
GIVEN = {"rate": 2, "sizes": [3], "inner": {"deep": [4]}, "off": "x"}
NOTEBOOK = [0.5, 1.0, (1, 2), {"deep": [1]}, None]


@pytest.fixture
def shop(project, monkeypatch):
    """Give the sample with a class of settings, importable in other processes."""
    base = project / "src/shop"
    (base / "pipeline.py").write_text(PIPELINE)
    (base / "functions.py").write_text(FUNCTIONS)
    (base / "stages/reads.py").write_text(READS)
    (base / "stages/plain.py").write_text("def plain():\n    return 1\n")
    (project / "params.toml").unlink()
    monkeypatch.setenv("PYTHONPATH", str(project / "src"))
    return importlib.import_module("shop")


def cached(run):
    return {each["stage"] for each in run.record["stages"] if each["cached"]}


@pytest.mark.parametrize("options", [{}, {"isolate": True}])
def test_a_class_has_the_values_of_the_run_wherever_it_is_read(shop, options):
    told, other, *_ = shop.run({"CFG": GIVEN}, **options).values["two"]
    assert told == WANTED
    assert other == str(WANTED)
    assert "SETTINGS_OF_A_RUN" not in os.environ


def test_runs_in_one_process_have_values_of_their_own(shop):
    first, second, third = shop.run(), shop.run({"CFG": GIVEN}), shop.run(cache=False)
    assert [run.values["two"][0] for run in (first, second, third)] == [NOTEBOOK, WANTED, NOTEBOOK]


def test_a_run_with_the_notebook_s_values_makes_nothing_again(shop):
    for values, made in ((0.5, [0.5]), (3.0, [0.5, 3.0]), (0.5, [0.5])):
        shop.run({"CFG": {"rate": values}}, cache=False)
        assert importlib.import_module("shop.functions").made == made


def test_what_is_made_of_the_class_follows(shop):
    run = shop.run({"CFG": {"rate": 3.0}})
    assert run.values["two"][3] == (3.0, "3.0 Narrow", 3.0)


def test_a_dataclass_has_other_defaults(shop):
    for options in ({}, {"isolate": True, "cache": False}):
        run = shop.run({"Options": {"depth": 5}}, **options)
        assert run.values["two"][4] == 10


def test_a_changed_setting_reruns_the_stages_that_read_it(shop):
    shop.run()
    assert cached(shop.run()) == {"plain", "reads"}
    assert cached(shop.run({"CFG": {"rate": 3.0}})) == {"plain"}
    assert cached(shop.run({"CFG": {"rate": 3.0}}, isolate=True)) == {"plain", "reads"}


def test_the_class_is_no_value_of_the_run_and_its_settings_are_recorded(shop):
    run = shop.run({"CFG": {"off": 1}})
    assert "CFG" not in run.values
    assert run.record["parameters"]["CFG"]["off"] == 1
    assert "CFG.off" in run.report.read_text()


def test_a_stage_by_itself_has_the_settings_of_its_run(shop, project):
    def command(*arguments):
        done = subprocess.run(
            [sys.executable, "-m", "shop", *arguments], capture_output=True, text=True, check=True
        )
        return done.stdout

    command("stage", "plain", "--run", "r", "--set", "CFG.rate=2")
    command("stage", "reads", "--run", "r")
    record = json.loads((project / "runs/r/run.json").read_text())
    assert (record["status"], record["parameters"]["CFG"]["rate"]) == ("done", 2)
    assert cached(shop.run({"CFG": {"rate": 2.0}})) == {"plain", "reads"}
