"""A stage's function and its entry in `pipeline.py` are files that people edit: they must agree."""

from __future__ import annotations

import importlib

import pytest
from conftest import forget
from edits import put

BOTH = pytest.mark.parametrize("isolate", [False, True])


def edit(project, place, old, new):
    """Replace a text in a file of the package."""
    path = project / "src/shop" / place
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    forget()


def run(isolate):
    """Run the package as it is now."""
    return importlib.import_module("shop").run(isolate=isolate)


@BOTH
def test_values_in_each_others_places_stop_the_run(project, isolate):
    edit(project, "pipeline.py", '"sales", "total", "views"', '"total", "sales", "views"')
    with pytest.raises(Exception, match="returns sales, total, views.* but gives total, sales"):
        run(isolate)


@BOTH
def test_a_value_too_many_stops_the_run(project, isolate):
    edit(project, "stages/load.py", "views, rounding, maybe", "views, rounding, maybe, rows")
    with pytest.raises(Exception, match="maybe, rows, but gives"):
        run(isolate)


@BOTH
def test_a_tuple_is_not_the_only_value(project, isolate):
    edit(project, "stages/draw.py", "return draws", "return draws, total")
    with pytest.raises(Exception, match="returns draws, total, but gives draws"):
        run(isolate)


@BOTH
def test_inputs_go_by_name(project, isolate):
    expected = importlib.import_module("shop").run().values["summary"]
    edit(project, "pipeline.py", '"model", "predicted", "sales"', '"sales", "predicted", "model"')
    assert run(isolate).values["summary"] == expected


@BOTH
def test_an_argument_that_the_function_does_not_take_is_said(project, isolate):
    edit(project, "stages/load.py", "def load(*, rows=50)", "def load(*, lines=50)")
    with pytest.raises(Exception, match="takes lines, but is given rows"):
        run(isolate)


def test_what_cannot_be_told_goes_on(project):
    code = "if sales_of := None:\n    return sales_of\ndef inner():\n    return 1, 2"
    put(project, "load", code)
    edit(
        project, "stages/load.py", "return sales, total,", "found = total\n    return sales, found,"
    )
    run(False)
