"""The same results in one process, stage by stage, and with several workers."""

from __future__ import annotations

import pytest

MODES = [
    pytest.param({}, id="in-process"),
    pytest.param({"isolate": True}, id="isolated"),
    pytest.param({"workers": 2}, id="workers"),
]


@pytest.fixture(params=MODES)
def run(request, shop):
    """Give a finished run of the sample in each mode."""
    return shop.run(**request.param)


def test_values(run):
    values = run.values
    assert values["total"] == pytest.approx(18.05)
    assert [sale.amount for sale in values["sales"]] == [11.5, 0.1, 7.25]
    assert values["views"]["all"] is values["sales"]
    assert values["views"]["first"] is values["sales"][0]
    assert values["rounding"](1.26) == 1.3
    assert "maybe" not in values
    assert isinstance(values["model"], values["Model"])
    assert values["rated"] == 5.0
    assert values["summary"] == {
        "same": True,
        "predicted": 46.0,
        "rounded": values["rounding"](sum(values["draws"])),
        "missing": True,
        "next": 0.07243628666754276,
        "lines": 6,
        "file": "all 18.05 test",
        "kind": "simple",
    }


def test_parameters_are_values(run):
    assert run.values["rows"] == 40
    assert run.values["rate"] == 0.5


def test_outputs_are_ordered_and_attributed(run):
    found = [(each["cell"], each["stage"], each["output_type"]) for each in run.outputs]
    assert found == [
        (1, "load", "stream"),
        (2, "load", "execute_result"),
        (3, "draw", "execute_result"),
        (5, "model", "execute_result"),
        (6, "files", "stream"),
        (7, "report", "stream"),
        (8, "report", "display_data"),
        (8, "report", "execute_result"),
    ]
    assert run.outputs[0]["text"] == "read 4 of 40\n"
    assert run.outputs[4]["text"] == "['out', 'sales.csv']\n"
    assert run.outputs[5]["text"] == "summary\n"


def test_files_go_to_the_run(run, project):
    assert (project / "data/sales.csv").read_text().count("\n") == 5
    assert sorted(each.name for each in (project / "data").iterdir()) == ["sales.csv"]
    work = run.folder / "work/data"
    assert (work / "out/total.txt").read_text() == "all 18.05 test"
    assert (work / "sales.csv").read_text().count("\n") == 6


def test_paths_follow_the_run(run):
    assert run.values["written"] == run.folder / "work/data/out/total.txt"
    assert run.values["written"].is_file()


def test_record(run):
    record = run.record
    assert record["status"] == "done"
    assert [each["stage"] for each in record["stages"]] == [
        "load",
        "draw",
        "model",
        "late",
        "files",
        "report",
    ]
    assert record["stages"][0]["reads"][0]["path"] == "sales.csv"
