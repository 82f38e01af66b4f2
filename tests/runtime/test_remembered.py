"""What a module read for one stage counts for the next one that uses it."""

from __future__ import annotations

import pytest
from edits import put

CACHED = "import functools\n@functools.lru_cache\ndef load(name):\n    return open(name).read()\n"


def executed(run):
    """Give the stages that ran."""
    return [each["stage"] for each in run.stages if not each["cached"]]


def beside(project, name, code, use, stages=("draw", "files")):
    """Put a module beside the notebook, with stages that use it."""
    (project / f"src/{name}.py").write_text(code)
    (project / "data/factor.txt").write_text("1")
    for stage in stages:
        put(project, stage, use)


@pytest.mark.parametrize(
    ("name", "code", "use"),
    [
        ("constants_beside", "FACTOR = open('factor.txt').read()\n", "FACTOR"),
        ("cached_beside", CACHED, "load('factor.txt')"),
    ],
)
def test_files_read_once_in_a_process(shop, project, name, code, use):
    beside(project, name, code, f"import {name}\nprint({name}.{use})")
    shop.run()
    assert executed(shop.run()) == []
    (project / "data/factor.txt").write_text("2")
    second = shop.run()
    assert executed(second) == ["draw", "files", "report"]
    told = [each["text"] for each in second.outputs if each["output_type"] == "stream"]
    assert [text[0] for text in told[1:3]] == ["2", "2"]


def test_variables_read_once_in_a_process(shop, project, monkeypatch):
    code = "import os\nMODE = os.getenv('SHOP_KIND')\n"
    beside(project, "mode_beside", code, "import mode_beside\nprint(mode_beside.MODE)")
    shop.run()
    monkeypatch.setenv("SHOP_KIND", "other")
    assert executed(shop.run()) == ["draw", "files", "report"]


def test_stages_without_the_module_stay(shop, project):
    code = "FACTOR = open('factor.txt').read()\n"
    beside(project, "only_here", code, "import only_here", stages=("draw",))
    shop.run()
    (project / "data/factor.txt").write_text("2")
    assert executed(shop.run()) == ["draw", "report"]
