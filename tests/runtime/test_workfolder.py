"""The work folder looks like the data folder, and the data folder stays as it was."""

# ruff: noqa: SIM115 - files are opened as notebooks open them
from __future__ import annotations

import importlib
import os
import shutil
import sqlite3

import pytest

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
        "notebooks/small.txt": "file",
        "notebooks/sub/deep/big.bin": "file",
        "notebooks/none.txt": "file",
        "notebooks/sub": "folder",
    }


def test_what_was_written_is_no_data(work):
    with open("new.txt", "w") as file:
        file.write("1")
    work.changes(work.before)
    open("new.txt").read()
    assert "notebooks/new.txt" not in work.reads


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


def test_large_folders_are_opened_when_written_to(project, tmp_path, monkeypatch):
    data = tmp_path / "many"
    (data / "images").mkdir(parents=True)
    for number in range(40):
        (data / f"images/{number}.txt").write_text("i")
    monkeypatch.setattr(importlib.import_module("shop.runtime.mirror"), "_ENTRIES", 10)
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
    assert "images/1.txt" in folder.changes(before)[0]
    assert len(os.listdir("images")) == 40
