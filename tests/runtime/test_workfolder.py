"""The work folder looks like the data folder, and the data folder stays as it was."""

# ruff: noqa: SIM115 - files are opened as notebooks open them
from __future__ import annotations

import importlib
import os
import shutil
import sqlite3

import pytest
from edits import put

BIG = 3 << 20


@pytest.fixture
def data(tmp_path):
    """Give a data folder with small and large files."""
    folder = tmp_path / "home/notebooks"
    (folder / "sub/deep").mkdir(parents=True)
    (folder / "small.txt").write_text("small")
    (folder / "big.bin").write_bytes(b"x" * BIG)
    (folder / "sub/deep/big.bin").write_bytes(b"y" * BIG)
    (folder / "sub/a.csv").write_text("a")
    (tmp_path / "home/shared").mkdir()
    (tmp_path / "home/shared/s.txt").write_text("shared")
    with sqlite3.connect(folder / "base.db") as base:
        base.execute("create table t (n)")
    base.close()
    return folder


@pytest.fixture
def work(project, tmp_path, data, monkeypatch):
    """Give a watched work folder, with the process in it."""
    module = importlib.import_module("shop.runtime.workfolder")
    folder = module.WorkFolder(tmp_path / "run/work", data, 1, [])
    folder.prepare()
    monkeypatch.chdir(folder.home)
    before = {path: path.read_bytes() for path in data.parent.rglob("*") if path.is_file()}
    folder.before = folder.snapshot()
    folder.begin()
    yield folder
    folder.end()
    after = {path: path.read_bytes() for path in data.parent.rglob("*") if path.is_file()}
    assert after == before


def test_it_looks_the_same(work):
    assert sorted(os.listdir()) == ["base.db", "big.bin", "small.txt", "sub"]
    assert [sorted(files) for _, _, files in os.walk(".")] == [
        ["base.db", "big.bin", "small.txt"],
        ["a.csv"],
        ["big.bin"],
    ]
    assert open("../shared/s.txt").read() == "shared"
    assert os.path.getsize("sub/deep/big.bin") == BIG


def append():
    with open("big.bin", "ab") as file:
        file.write(b"more")
    assert os.path.getsize("big.bin") == BIG + 4


def update_in_place():
    with open("sub/deep/big.bin", "r+b") as file:
        file.write(b"zz")
    assert open("sub/deep/big.bin", "rb").read(4) == b"zzyy"


def replace():
    with open("small.txt", "w") as file:
        file.write("new")


def remove():
    os.remove("big.bin")
    assert not os.path.exists("big.bin")


def rename():
    os.rename("sub/deep/big.bin", "moved.bin")


def remove_tree():
    shutil.rmtree("sub")


def truncate():
    os.truncate("big.bin", 3)


def database():
    with sqlite3.connect("base.db") as base:
        base.execute("insert into t values (1)")
    base.close()


def command():
    os.system("echo more >> big.bin")


def beside():
    with open("../shared/s.txt", "a") as file:
        file.write("x")


@pytest.mark.parametrize(
    ("change", "written", "gone"),
    [
        (append, ["notebooks/big.bin"], []),
        (update_in_place, ["notebooks/sub/deep/big.bin"], []),
        (replace, ["notebooks/small.txt"], []),
        (remove, [], ["notebooks/big.bin"]),
        (rename, ["notebooks/moved.bin"], ["notebooks/sub/deep/big.bin"]),
        (truncate, ["notebooks/big.bin"], []),
        (database, ["notebooks/base.db"], []),
        (command, ["notebooks/big.bin"], []),
        (beside, ["shared/s.txt"], []),
        (
            remove_tree,
            [],
            [
                "notebooks/sub/",
                "notebooks/sub/a.csv",
                "notebooks/sub/deep/",
                "notebooks/sub/deep/big.bin",
            ],
        ),
    ],
)
def test_changes_stay_in_the_run(work, change, written, gone):
    change()
    assert work.changes(work.before) == (written, gone)


def test_reads_are_noted(work):
    open("small.txt").read()
    open("sub/deep/big.bin", "rb").read(1)
    with pytest.raises(FileNotFoundError):
        open("none.txt")
    os.listdir("sub")
    assert work.reads == {
        ("file", "notebooks/small.txt"),
        ("file", "notebooks/sub/deep/big.bin"),
        ("file", "notebooks/none.txt"),
        ("folder", "notebooks/sub"),
    }


def test_what_was_written_is_no_data(work):
    with open("new.txt", "w") as file:
        file.write("1")
    work.changes(work.before)
    open("new.txt").read()
    assert ("file", "notebooks/new.txt") not in work.reads


def test_tidy_keeps_what_was_written(work):
    os.makedirs("out")
    open("out/x.txt", "w").close()
    append()
    work.changes(work.before)
    work.end()
    os.chdir(work.root.parent)
    work.tidy()
    found = sorted(str(p.relative_to(work.root)) for p in work.root.rglob("*") if p.is_file())
    assert found == ["notebooks/big.bin", "notebooks/out/x.txt"]


@pytest.fixture
def cautious(project, tmp_path, data, monkeypatch):
    """Give a work folder that copies next to nothing, prepared, with the process in it."""
    mirror = importlib.import_module("shop.runtime.mirror")
    monkeypatch.setattr(mirror, "COPIED_BYTES", 100)
    module = importlib.import_module("shop.runtime.workfolder")
    folder = module.WorkFolder(tmp_path / "run/work", data, 0, [])
    folder.prepare()
    monkeypatch.chdir(folder.home)
    yield folder
    folder.end()


def test_the_folder_has_the_name_of_the_notebooks(work):
    assert os.path.basename(os.getcwd()) == "notebooks"
    assert work.root.name == "home"


def test_files_are_files_and_folders_folders(work):
    links = [p for p in work.root.rglob("*") if p.is_symlink()]
    assert links == []
    assert os.stat("big.bin").st_ino != os.stat(work.source("notebooks/big.bin")).st_ino


@pytest.mark.parametrize(
    "code",
    [
        "subprocess.run(['sh', '-c', 'for f in *.bin; do echo more >> $f; done'])",
        "os.system('cd sub/deep && cp ../a.csv big.bin')",
        "os.system('sed -i s/x/y/ big.bin')",
    ],
)
def test_commands_do_not_reach_the_originals(cautious, data, code):
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    known = cautious.snapshot()
    assert os.path.islink("big.bin")
    cautious.begin()
    exec("import os, subprocess\n" + code, {})
    cautious.end()
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    assert len(cautious.changes(known)[0]) in (1, 2)


def test_code_that_may_write_unseen_gets_copies(cautious):
    assert os.path.islink("big.bin")
    known = cautious.snapshot()
    cautious.begin(lambda: "import pyarrow.csv as pc\npc.write_csv(t, 'big.bin')")
    assert not os.path.islink("big.bin")
    assert cautious.changes(known) == ([], [])


def test_a_changed_original_fails_the_stage(cautious, data, monkeypatch):
    links = importlib.import_module("shop.runtime.links")
    monkeypatch.setattr(links, "PRIVATE_BYTES", 100)
    cautious.begin(lambda: "import polars")
    cautious.check()
    (data / "big.bin").write_bytes(b"z" * BIG)
    with pytest.raises(Exception, match="big.bin changed while the stage ran"):
        cautious.check()


def test_of_what_lies_above_the_notebook_only_what_is_named_is_copied(
    project, tmp_path, data, monkeypatch
):
    mirror = importlib.import_module("shop.runtime.mirror")
    links = importlib.import_module("shop.runtime.links")
    monkeypatch.setattr(mirror, "COPIED_BYTES", 1 << 20)
    monkeypatch.setattr(mirror, "clone", lambda *_: False)
    monkeypatch.setattr(links, "ABOVE_BYTES", BIG)
    for name in ("a.bin", "b.bin", "named.bin"):
        (data.parent / "shared" / name).write_bytes(b"x" * BIG)
    module = importlib.import_module("shop.runtime.workfolder")
    folder = module.WorkFolder(tmp_path / "run/work", data, 1, [])
    folder.prepare()
    monkeypatch.chdir(folder.home)
    folder.begin(lambda: "shell('cat ../shared/named.bin; touch hi')")
    folder.end()
    assert not os.path.islink("big.bin")
    above = [os.path.islink(f"../shared/{name}.bin") for name in ("named", "a", "b")]
    assert above == [False, False, True]
    (data.parent / "shared/b.bin").write_bytes(b"z" * BIG)
    with pytest.raises(Exception, match=r"b\.bin changed while the stage ran"):
        folder.check()


def test_links_under_another_name_lead_to_no_original(cautious, data):
    cautious.begin()
    os.symlink("big.bin", "latest")
    with open("latest", "ab") as file:
        file.write(b"more")
    os.rename("sub/deep/big.bin", "moved.bin")
    with open("moved.bin", "ab") as file:
        file.write(b"more")
    assert os.path.getsize("big.bin") == BIG + 4
    assert os.path.getsize(data / "big.bin") == os.path.getsize(data / "sub/deep/big.bin") == BIG


def test_links_in_the_data(project, tmp_path, monkeypatch):
    data, other = tmp_path / "nb", tmp_path / "other"
    (data / "real").mkdir(parents=True)
    other.mkdir()
    (data / "real/a.txt").write_text("a")
    (other / "b.txt").write_text("b")
    (data / "inside").symlink_to("real")
    (data / "outside").symlink_to(other)
    (other / "again").symlink_to(other)
    folder = importlib.import_module("shop.runtime.workfolder").WorkFolder(
        tmp_path / "run/work", data, 0, []
    )
    folder.prepare()
    monkeypatch.chdir(folder.home)
    assert os.path.realpath("inside") == os.path.realpath("real")
    assert not os.path.islink("outside")
    os.system("echo more >> inside/a.txt; echo more >> outside/b.txt")
    assert (data / "real/a.txt").read_text() == "a"
    assert (other / "b.txt").read_text() == "b"


def test_folders_too_large_are_opened_when_written_to(project, tmp_path, monkeypatch):
    data = tmp_path / "many"
    for name in ("first", "images"):
        (data / name).mkdir(parents=True)
        for number in range(40):
            (data / f"{name}/{number}.txt").write_text("i")
    monkeypatch.setattr(importlib.import_module("shop.runtime.mirror"), "ENTRIES", 2)
    module = importlib.import_module("shop.runtime.workfolder")
    folder = module.WorkFolder(tmp_path / "run/work", data, 0, [])
    folder.prepare()
    monkeypatch.chdir(folder.home)
    assert os.path.islink("images")
    before = folder.snapshot()
    folder.begin()
    with open("images/1.txt", "a") as file:
        file.write("!")
    folder.end()
    assert (data / "images/1.txt").read_text() == "i"
    assert open("images/1.txt").read() == "i!"
    assert folder.changes(before)[0] == ["images/", "images/1.txt"]
    assert len(os.listdir("images")) == 40


def test_many_files_are_found_by_walking(project, tmp_path, monkeypatch):
    data = tmp_path / "many"
    (data / "images").mkdir(parents=True)
    for number in range(40):
        (data / f"images/{number}.txt").write_text("i")
    monkeypatch.setattr(importlib.import_module("shop.runtime.mirror"), "COPIED_FILES", 10)
    module = importlib.import_module("shop.runtime.workfolder")
    folder = module.WorkFolder(tmp_path / "run/work", data, 0, [])
    folder.prepare()
    assert len([p for p in folder.home.rglob("*.txt")]) == 40
    assert len([p for p in folder.home.rglob("*.txt") if p.is_symlink()]) == 30


@pytest.mark.parametrize("isolate", [False, True])
def test_a_link_that_leads_to_itself_is_a_link(project, isolate):
    data = project / "data"
    (data / "loop").symlink_to("loop")
    (data / "to").symlink_to("fro")
    (data / "fro").symlink_to("to")
    code = (
        "import glob, pathlib\n"
        "print(sorted(os.listdir()), os.path.exists('loop'), os.path.islink('loop'))\n"
        "print(sorted(str(each) for each in pathlib.Path().rglob('*')), glob.glob('**'))\n"
        "print(sorted(sum((files for _, _, files in os.walk('.')), [])))\n"
        "try:\n    open('loop')\nexcept OSError as error:\n    print(error.strerror)"
    )
    put(project, "load", code)
    shop = importlib.import_module("shop")
    run = shop.run(isolate=isolate)
    said = "".join(each.get("text", "") for each in run.outputs)
    assert "['fro', 'loop', 'sales.csv', 'to'] False True" in said
    assert "symbolic links" in said
    assert shop.run(isolate=isolate).record["stages"][0]["cached"]
