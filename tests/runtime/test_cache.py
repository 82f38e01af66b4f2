"""What runs again, and what does not."""

from __future__ import annotations

import importlib
import sys

import pytest
from edits import put


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
    assert (second.folder / "work/data/out/total.txt").read_text() == "all 18.05 test"
    assert second.values["written"] == second.folder / "work/data/out/total.txt"


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


def test_what_is_cheaper_to_compute_again_is_not_stored_in_one_process(shop):
    keeping = importlib.import_module("shop.runtime.keeping")
    keeping._ALWAYS = keeping._LEAST = -600.0
    first = shop.run()
    kept = {stage["stage"]: stage["artifacts"] for stage in first.stages}
    reasons = {each.get("unstored") for each in kept["load"]}
    assert "it takes longer to store than to compute again" in reasons
    again = shop.run()
    assert executed(again) == ALL
    assert again.values["summary"] == first.values["summary"]
    assert again.outputs == first.outputs
    assert executed(shop.run(isolate=True)) == ALL
    assert executed(shop.run(isolate=True)) == []


def test_changed_code_runs(shop, project):
    shop.run()
    stage = project / "src/shop/stages/late.py"
    stage.write_text(stage.read_text() + "# more\n")
    assert executed(shop.run(isolate=True)) == ["late", "report"]


def damage(path):
    """Change one byte; cut a record, of which not every byte says something, in half."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    if path.suffix == ".json":
        del content[len(content) // 2 :]
    path.unlink()  # later runs may share the file
    path.write_bytes(content)


def test_damaged_artifact_is_refused(shop):
    run = shop.run()
    record = next(each for each in run.stages if each["stage"] == "model")
    damage(run.folder.parents[1] / record["artifacts"][0]["path"])
    past = importlib.import_module("shop.runtime.run").past_run
    pipeline = importlib.import_module("shop.pipeline").PIPELINE
    store = importlib.import_module("shop.runtime.store").open_store(None, "shop")
    with pytest.raises(Exception, match="damaged"):
        past(pipeline, store, run.id).values["Model"]


@pytest.mark.parametrize(
    ("what", "stages"),
    [
        ("artifacts/report/summary*", ["report"]),
        ("artifacts/report/outputs.jsonl", ["report"]),
        ("artifacts/files/files/*total.txt", ["files", "report"]),
        ("../.cache/report/*/*.json", ["report"]),
    ],
)
@pytest.mark.parametrize("isolate", [False, True])
def test_what_is_damaged_runs_again(shop, what, stages, isolate):
    first = shop.run()
    for path in [*first.folder.glob(what)]:
        damage(path)
    second = shop.run(isolate=isolate)
    assert executed(second) == stages
    assert second.outputs == first.outputs


def test_a_broken_record_is_none(shop):
    first = shop.run()
    for path in first.folder.glob("../.cache/*/*/*.json"):
        path.write_text("{}" if "draw" in str(path) else '{"key": ')
    assert executed(shop.run()) == ALL


def test_lost_artifact_runs_again(shop):
    run = shop.run()
    for each in run.folder.parent.rglob("summary*"):
        each.unlink()
    assert executed(shop.run()) == ["report"]


def test_second_run_may_be_isolated(shop):
    shop.run()
    assert executed(shop.run(isolate=True)) == []
    assert executed(shop.run({"label": "x"}, isolate=True)) == ["files", "report"]


def given(shop, project, code):
    """Put code before what the first stage does."""
    stage = project / "src/shop/stages/load.py"
    text = stage.read_text()
    first = text.index("def load(")
    body = text.index("\n", first) + 1
    lines = "".join(f"    {line}\n" for line in code.splitlines())
    stage.write_text(text[:body] + lines + text[body:])
    return shop.run


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("import os\nos.environ.get('SHOP_SCALE')", "environ"),
        ("import os\nos.getenv('SHOP_SCALE', '1')", "environ"),
        ("import os\nos.path.expandvars('$SHOP_SCALE/x')", "environ"),
        ("import os\nos.system('true $SHOP_SCALE')", "environ"),
        ("import os\nos.path.getsize('other.txt')", "file"),
        ("from pathlib import Path\nPath('other.txt').stat()", "file"),
        ("import subprocess\nsubprocess.run(['true'])", "file"),
        ("import multiprocessing\nmultiprocessing.Process(target=print).start()", "file"),
        ("import other_library", "file"),
        ("import os\nos.listdir('{outside}')", "outside"),
        ("import os\nos.path.exists('{outside}/new.txt')", "outside"),
        ("try:\n    open('{outside}/new.txt')\nexcept OSError:\n    pass", "outside"),
        ("with open('{outside}/made.txt', 'w') as file:\n    file.write('x')", "made"),
        ("import os\nos.makedirs('{outside}/sub/made', exist_ok=True)", "folder"),
        ("import other_library", "library"),
    ],
)
def test_what_a_stage_may_see_is_noticed(shop, project, tmp_path, monkeypatch, code, change):
    outside, library = tmp_path / "outside", tmp_path / "library/other_library.py"
    outside.mkdir()
    library.parent.mkdir()
    library.write_text("VERSION = 1\n")
    monkeypatch.syspath_prepend(str(library.parent))
    sys.modules.pop("other_library", None)
    (project / "data/other.txt").write_text("1")
    run = given(shop, project, code.replace("{outside}", str(outside)))
    run()
    assert executed(run()) == []
    if change == "environ":
        monkeypatch.setenv("SHOP_SCALE", "2")
    elif change == "file":
        (project / "data/other.txt").write_text("12")
    elif change == "outside":
        (outside / "new.txt").write_text("")
    elif change == "made":
        (outside / "made.txt").unlink()
    elif change == "folder":
        (outside / "sub/made").rmdir()
    else:
        library.write_text("VERSION = 2\n")
    assert "load" in executed(run())


@pytest.mark.parametrize("how", [{}, {"isolate": True}])
def test_variables_that_libraries_set_are_no_reason_to_run_again(shop, project, how, monkeypatch):
    """scikit-learn sets variables of the environment where they are not set, once it is imported."""
    monkeypatch.delenv("SET_BY_A_LIBRARY", raising=False)
    put(project, "load", "import os\nos.environ.setdefault('SET_BY_A_LIBRARY', 'yes')")
    shop.run(**how)
    monkeypatch.delenv("SET_BY_A_LIBRARY", raising=False)
    assert all(stage["cached"] for stage in shop.run(**how).stages)


@pytest.mark.parametrize("code", ["", "\nimport os\nos.system('true')"])
def test_data_that_changed_during_the_run_is_read_again(shop, project, code):
    path = project / "data/sales.csv"
    change = (
        "from pathlib import Path\n"
        f"place = Path({str(path)!r})\n"
        "old = place.read_text()\n"
        "'20.5' in old or place.write_text(old.replace('10.5', '20.5'))"
    )
    put(project, "load", change + code)
    first = shop.run()
    second = shop.run()
    assert executed(second) == ALL
    assert second.values["total"] == pytest.approx(first.values["total"] + 10)
    assert executed(shop.run()) == []


MADE = {
    "by tempfile": "import tempfile\nos.environ['SHOP_TMP'] = tempfile.mkdtemp()",
    "by its name": "os.environ['SHOP_TMP'] = {name!r}\nos.makedirs({name!r}, exist_ok=True)",
}


@pytest.mark.parametrize("how", [{}, {"isolate": True}])
@pytest.mark.parametrize("made", MADE)
def test_a_folder_elsewhere_that_is_removed_later_is_made_again(shop, project, tmp_path, made, how):
    put(project, "load", "import os\n" + MADE[made].replace("{name!r}", repr(str(tmp_path / "x"))))
    place = "from pathlib import Path\nplace = Path(os.environ['SHOP_TMP'])\n"
    put(project, "files", f"import os\n{place}(place / 'x.txt').write_text('1')")
    put(project, "report", f"import os, shutil\n{place}shutil.rmtree(place)")
    edit = project / "src/shop/pipeline.py"
    edit.write_text(
        edit.read_text().replace(
            'reads_state=("random",),\n            after',
            'reads_state=("random", "environ"),\n            after',
        )
    )
    for _ in range(3):
        assert "files" in executed(shop.run(**how))
    assert "files" in executed(shop.run({"label": "new"}, **how))


def test_a_folder_that_is_still_there_is_no_reason_to_run_again(shop, project, tmp_path):
    put(project, "load", f"import os\nos.makedirs({str(tmp_path / 'x')!r}, exist_ok=True)")
    shop.run()
    assert executed(shop.run()) == []


def test_what_a_pool_makes_for_itself_is_no_reason_to_run_again(shop, project):
    put(project, "load", "from multiprocessing import util\nutil.get_temp_dir()")
    shop.run(isolate=True)
    assert executed(shop.run(isolate=True)) == []


def test_a_working_folder_that_is_gone_is_made_again(shop, project, tmp_path):
    place = tmp_path / "x"
    put(project, "load", f"import os\nos.system('mkdir -p {place}')")
    put(project, "files", "import os\nprint(os.getcwd())")
    stage = project / "src/shop/stages/load.py"
    text = stage.read_text()
    at = text.index("    return sales")
    stage.write_text(f"{text[:at]}    os.chdir({str(place)!r})\n{text[at:]}")
    pipeline = project / "src/shop/pipeline.py"
    text = pipeline.read_text().replace('"random", "environ")', '"random", "environ", "cwd")')
    text = text.replace('reads_state=("environ",)', 'reads_state=("environ", "cwd")')
    after = '),\n            after=("files",)'
    pipeline.write_text(
        text.replace(f'reads_state=("random",{after}', f'reads_state=("random", "cwd"{after}')
    )
    shop.run()
    for each in sorted(place.rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()
    place.rmdir()
    run = shop.run({"label": "new"})
    assert executed(run) == ALL
    assert any(str(place) in each.get("text", "") for each in run.outputs)


def test_data_is_hashed_no_more_often_after_many_runs(shop, project, monkeypatch):
    path, hashed = project / "data/sales.csv", []
    text = path.read_text()
    cache = importlib.import_module("shop.runtime.cache")
    hash_of = cache._hash_of
    monkeypatch.setattr(cache, "_hash_of", lambda path: hashed.append(path.name) or hash_of(path))
    counts = []
    for day in range(8):
        path.write_text(text.replace("10.5", f"1{day}.25"))
        hashed.clear()
        shop.run()
        counts.append(hashed.count("sales.csv"))
    assert counts[-1] == counts[1]
