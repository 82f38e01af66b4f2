"""Values that lead to the folder of a run, where they cannot be made to lead to another's."""

from __future__ import annotations

import importlib

import pytest

WORK = "/store/runs/20260101T000000-abcdef/work/data"


@pytest.fixture
def shelf(shop, tmp_path):
    """Give a shelf of a run."""
    store = importlib.import_module("shop.runtime.store").Store(tmp_path / "store")
    return importlib.import_module("shop.runtime.artifacts").Shelf(store, "runs/x/artifacts", WORK)


def frame(**columns):
    """Give a table."""
    return importlib.import_module("pandas").DataFrame(columns)


def array(*values, **options):
    """Give an array."""
    return importlib.import_module("numpy").array([*values], **options)


@pytest.mark.parametrize(
    ("make", "bound"),
    [
        (lambda: f"{WORK}/a.csv", False),
        (lambda: {"all": [f"{WORK}/a.csv"]}, False),
        (lambda: array(f"{WORK}/a.csv", dtype=object), False),
        (lambda: array(f"{WORK}/a.csv"), True),
        (lambda: [array((1, f"{WORK}/a.csv"), dtype=[("n", int), ("path", "U99")])], True),
        (lambda: frame(path=[f"{WORK}/a.csv"]), True),
        (lambda: frame(path=[f"{WORK}/a.csv"]).astype("category"), True),
        (lambda: f"{WORK}/a.csv".encode(), True),
        (lambda: f"{WORK}/a.csv".split("/"), True),
        (lambda: f"{WORK}/a.csv"[1:], True),
        (lambda: frame(path=["a.csv"]), False),
    ],
)
def test_what_leads_to_the_folder_is_known(shelf, make, bound):
    assert shelf.save("stage", {"value": make()})["bound"] is bound


def test_large_values_are_looked_through(shelf):
    size = (1 << 20) - 100
    for shift in range(0, 200, 7):
        value = b"\0" * (size + shift) + WORK.encode()
        assert shelf.save("stage", {"value": value})["bound"]


@pytest.mark.parametrize("isolate", [False, True])
def test_its_stage_runs_again(shop, project, isolate):
    path = project / "src/shop/stages/files.py"
    array = "__import__('numpy').array([str(written)])"
    path.write_text(path.read_text().replace("return written", f"return {array}"))
    shop.run(isolate=isolate)
    run = shop.run(isolate=isolate)
    executed = [each["stage"] for each in run.stages if not each["cached"]]
    assert executed == ["files", "report"]
    assert run.values["written"][0].startswith(str(run.folder))
