"""What lies outside the notebook's folder, and counts all the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from edits import put


def executed(run):
    """Give the stages that ran."""
    return [each["stage"] for each in run.stages if not each["cached"]]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/usr/share/zoneinfo/UTC", True),
        ("/proc/meminfo", True),
        ("/dev", True),
        ("/processed/a.csv", False),
        ("/library/a.csv", False),
        ("/opt/ml/input/config.json", False),
        ("/etc/app.conf", False),
        ("~/.keras/keras.json", False),
        ("~/.config/app.yaml", False),
        ("~/.cache/huggingface/x", True),
        ("~/.cached/x", False),
        (os.__file__, True),
    ],
)
def test_what_belongs_to_the_machine(shop, path, expected):
    is_unwatched = import_module("shop.runtime.elsewhere").is_unwatched
    assert is_unwatched(os.path.expanduser(path)) is expected


def changed(run, change):
    """Tell whether the stage runs again after a change, and does not without."""
    run()
    assert executed(run()) == []
    change()
    return "draw" in executed(run())


def test_files_in_commands(shop, project, tmp_path):
    place = tmp_path / "told.txt"
    place.write_text("1")
    put(project, "draw", f"import os\nos.system('cat {place}')")
    assert changed(shop.run, lambda: place.write_text("2"))


def test_compiled_code_stands_for_its_source(shop, project, tmp_path, monkeypatch):
    source = tmp_path / "library/compiled_library.py"
    source.parent.mkdir()
    source.write_text("")
    (source.parent / "compiled_inner.py").write_text("VALUE = 1\n")
    source.write_text("import compiled_inner\n")
    command = [sys.executable, "-m", "compileall", "-q", str(source.parent)]
    subprocess.run(command, check=True)
    assert Path(cache_from_source(str(source))).is_file()
    monkeypatch.syspath_prepend(str(source.parent))
    put(project, "draw", "import compiled_library")
    shop.run(isolate=True)
    assert executed(shop.run(isolate=True)) == []
    (source.parent / "compiled_inner.py").write_text("VALUE = 2\n")
    assert executed(shop.run(isolate=True)) == ["draw", "report"]


def test_log_of_a_database(shop, project):
    place = project / "data/shop.db"
    writer = sqlite3.connect(place)
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("CREATE TABLE t (a)")
    writer.commit()
    code = "import sqlite3\nsqlite3.connect('shop.db').execute('SELECT * FROM t').fetchall()"
    put(project, "draw", code)

    def add():
        writer.execute("INSERT INTO t VALUES (1)")
        writer.commit()

    assert changed(shop.run, add)
    writer.close()


def test_attached_databases(shop, project):
    place = project / "data/other.db"
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    code = (
        "import sqlite3\nconnection = sqlite3.connect(':memory:')\n"
        "connection.execute(\"ATTACH DATABASE 'other.db' AS o\")\n"
    )
    put(project, "draw", code)

    def add():
        connection.execute("INSERT INTO t VALUES (1)")
        connection.commit()

    assert changed(shop.run, add)
    connection.close()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import os\n[name for name in os.environ if name.startswith('NEW_')]", "NEW_ONE"),
        ("import time\ntime.strftime('%H')", "TZ"),
    ],
)
def test_variables(shop, project, monkeypatch, code, name):
    put(project, "draw", code)
    assert changed(shop.run, lambda: monkeypatch.setenv(name, "Asia/Tokyo"))


def test_a_folder_named_as_a_variable(shop, project):
    (project / "data/SHOP_DIR").mkdir()
    put(project, "draw", "import os\nos.listdir(os.environ.get('SHOP_DIR', 'SHOP_DIR'))")
    assert changed(shop.run, lambda: (project / "data/SHOP_DIR/new.txt").write_text(""))


@pytest.mark.parametrize(
    "code",
    [
        "import os\nnext(filter(os.path.exists, ['new.csv', '.']))",
        "from pathlib import Path\n[*map(Path.exists, [Path('new.csv')])]",
        "from pathlib import Path\nPath('new.csv').is_symlink()",
        "import shutil\nshutil.which('new.csv', path='.')",
    ],
)
def test_questions_about_files(shop, project, code):
    put(project, "draw", code)
    assert changed(shop.run, lambda: (project / "data/new.csv").write_text(""))


def test_what_may_not_be_looked_at(shop, project, tmp_path, monkeypatch):
    (tmp_path / "kept.txt").write_text("")
    put(project, "draw", f"open('{tmp_path}/kept.txt').close()")
    cache = import_module("shop.runtime.cache")
    before = cache.sha256_of

    def refuse(path):
        if path.name == "kept.txt":
            raise PermissionError
        return before(path)

    monkeypatch.setattr(cache, "sha256_of", refuse)
    shop.run()
    assert executed(shop.run()) == []


@pytest.mark.parametrize("code", ["from lxml import etree", "pd.read_spss('a.sav')"])
def test_libraries_that_open_files_in_c(shop, code):
    assert import_module("shop.runtime.libraries").may_go_unseen(code, set())


@pytest.mark.parametrize(
    "code",
    [
        "import os\nBASE = '{folder}'\nos.path.exists(os.path.join(BASE, 'new.txt'))",
        "from pathlib import Path\nBASE = '{folder}'\nPath(f'{{BASE}}/new.txt').exists()",
        "import os\nBASE = '{folder}'\nos.stat(os.path.join(BASE, 'old.txt')).st_size",
        "import os\nos.spawnlp(os.P_WAIT, 'true', 'true')\nREAD_THERE = '{folder}/old.txt'",
    ],
)
def test_folders_elsewhere_that_the_code_names(shop, project, tmp_path, code):
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "old.txt").write_text("1")
    put(project, "draw", code.format(folder=folder))

    def change():
        (folder / "old.txt").write_text("12")
        (folder / "new.txt").write_text("")

    assert changed(shop.run, change)
