"""What runs again, and what does not."""

from __future__ import annotations

import pytest


def executed(run):
    """Give the stages that ran."""
    return [each["stage"] for each in run.stages if not each["cached"]]


ALL = ["load", "draw", "model", "late", "files", "report"]


def test_unchanged_runs_nothing(shop):
    first, second = shop.run(), shop.run()
    assert executed(first) == ALL
    assert executed(second) == []
    assert second.outputs == first.outputs
    assert second.values["summary"] == first.values["summary"]
    assert second.values["rounding"](1.26) == 1.3
    assert (second.folder / "work/out/total.txt").read_text() == "all 18.05 test"
    assert second.values["written"] == second.folder / "work/out/total.txt"


def test_no_cache_runs_everything(shop):
    shop.run()
    assert executed(shop.run(cache=False)) == ALL


def test_a_parameter_runs_what_takes_it_and_what_follows(shop):
    shop.run()
    assert executed(shop.run({"label": "new"})) == ["files", "report"]
    assert executed(shop.run({"rate": 0.25})) == ["model", "late", "report"]


def test_changed_data_is_noticed(shop, project):
    first = shop.run()
    path = project / "data/sales.csv"
    path.write_text(path.read_text().replace("10.5", "20.5"))
    second = shop.run()
    assert executed(second) == ALL
    assert second.values["total"] == pytest.approx(first.values["total"] + 10)
    path.write_text(path.read_text().replace("20.5", "10.5"))
    assert executed(shop.run()) == []


def test_a_new_file_where_a_folder_was_listed(shop, project):
    shop.run()
    (project / "data/more.csv").write_text("")
    assert executed(shop.run()) == ["files", "report"]


def test_resumes_at_the_failed_stage(shop):
    with pytest.raises(Exception, match="asked to fail"):
        shop.run({"fail": True})
    assert executed(shop.run()) == ["report"]


def test_changed_code_runs(shop, project):
    shop.run()
    stage = project / "src/shop/stages/late.py"
    stage.write_text(stage.read_text() + "# more\n")
    assert executed(shop.run(isolate=True)) == ["late", "report"]


def test_damaged_artifact_is_refused(shop):
    run = shop.run()
    record = next(each for each in run.stages if each["stage"] == "model")
    artifact = run.folder.parents[1] / record["artifacts"][0]["path"]
    content = bytearray(artifact.read_bytes())
    content[len(content) // 2] ^= 1
    artifact.write_bytes(content)
    with pytest.raises(Exception, match="damaged"):
        shop.run({"label": "again"}).values["Model"]


def test_lost_artifact_runs_again(shop):
    run = shop.run()
    for each in run.folder.parent.rglob("summary*"):
        each.unlink()
    assert executed(shop.run()) == ["report"]


def test_second_run_may_be_isolated(shop):
    shop.run()
    assert executed(shop.run(isolate=True)) == []
    assert executed(shop.run({"label": "x"}, isolate=True)) == ["files", "report"]
