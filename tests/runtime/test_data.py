"""Data that is not there: one line says so, with the remedy."""

from __future__ import annotations

import shutil

import pytest

CATALOG = """
folder = "data"

[[input]]
address = "sales.csv"
stages = ["load"]

[[input]]
address = "https://host/more.csv"
stages = ["load"]

[[input]]
address = "parts/*.csv"
stages = ["load"]

[[input]]
address = "made_later.csv"
stages = ["report"]
"""


@pytest.fixture
def away(project):
    """The project away from its data."""
    (project / "catalog.toml").write_text(CATALOG)
    shutil.move(project / "data", project.parent / "elsewhere")
    return project


@pytest.mark.parametrize("options", [{}, {"isolate": True}])
def test_a_folder_that_does_not_exist(away, shop, options):
    with pytest.raises(Exception, match="does not exist") as caught:
        shop.run(**options)
    first, remedy = str(caught.value).split("\n")
    assert first.startswith(f"the data folder {away}/data does not exist, so there is no sales.csv")
    assert "stage 'load', notebook cell 1: FileNotFoundError" in first
    assert remedy.endswith("`shop run --data FOLDER`, or the variable SHOP_DATA")
    assert caught.value.cell == 1


def test_a_folder_without_the_file(away, shop, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(Exception, match=f"the data folder {tmp_path}/empty has no sales.csv"):
        shop.run(data=tmp_path / "empty")


def test_a_file_above_the_folder(project, shop, tmp_path):
    (project / "catalog.toml").write_text(CATALOG.replace('"sales.csv"', '"../in/sales.csv"'))
    stage = project / "src" / "shop" / "stages" / "load.py"
    stage.write_text(stage.read_text().replace("sales.csv", "../in/sales.csv"))
    (tmp_path / "own").mkdir()
    with pytest.raises(Exception, match=r"has no \.\./in/sales\.csv") as caught:
        shop.run(data=tmp_path / "own")
    remedy = str(caught.value).split("\n")[1]
    assert "the folder that stands for the notebook's own" in remedy
    assert remedy.endswith(f"is looked for, now at {tmp_path}/in/sales.csv")


@pytest.mark.parametrize("options", [{}, {"isolate": True}])
def test_what_fails_beside_data_that_is_there_is_told_as_it_is(project, shop, options):
    (project / "catalog.toml").write_text(CATALOG)
    stage = project / "src" / "shop" / "stages" / "load.py"
    text = stage.read_text()
    found = next(line for line in text.splitlines() if "sales.csv" in line)
    space = found[: len(found) - len(found.lstrip())]
    stage.write_text(text.replace(found, f"{found}\n{space}open('nowhere/out.csv', 'w')"))
    with pytest.raises(Exception, match=r"nowhere/out\.csv") as caught:
        shop.run(**options)
    assert "data folder" not in str(caught.value)
    assert caught.value.stage == "load"


def test_the_variable_names_the_folder_and_nothing_is_no_folder(away, shop, monkeypatch):
    monkeypatch.setenv("SHOP_DATA", str(away.parent / "elsewhere"))
    assert shop.run().values["total"]
    monkeypatch.setenv("SHOP_DATA", "")
    with pytest.raises(Exception, match=r"no sales\.csv"):
        shop.run(cache=False)


def test_without_a_catalog_the_error_says_which_file(away, shop):
    (away / "catalog.toml").unlink()
    with pytest.raises(Exception, match=r"does not exist, so there is no sales\.csv"):
        shop.run()


def test_other_failures_are_told_as_they_are(project, shop):
    (project / "catalog.toml").write_text(CATALOG)
    with pytest.raises(Exception, match=r"^stage 'report', notebook cell 8: ValueError"):
        shop.run({"fail": True})


@pytest.mark.parametrize("options", [{}, {"isolate": True}])
def test_an_absolute_path_is_not_moved_by_naming_a_folder(project, shop, options):
    gone = "/home/of_somebody/sales.csv"
    (project / "catalog.toml").write_text(CATALOG.replace('"sales.csv"', f'"{gone}"'))
    stage = project / "src" / "shop" / "stages" / "load.py"
    stage.write_text(stage.read_text().replace("sales.csv", gone))
    number = next(n for n, line in enumerate(stage.read_text().splitlines(), 1) if gone in line)
    with pytest.raises(Exception, match=f"^there is no {gone} ") as caught:
        shop.run(**options)
    remedy = str(caught.value).split("\n")[1]
    told = f"`--data` does not move an absolute path: change it in stages/load.py, line {number}"
    assert remedy.endswith(told)


def test_the_folder_is_named_as_it_is(project, shop, tmp_path):
    (project / "catalog.toml").write_text(CATALOG)
    (tmp_path / "empty/inner").mkdir(parents=True)
    with pytest.raises(Exception, match=f"the data folder {tmp_path}/empty has no sales.csv"):
        shop.run(data=tmp_path / "empty/inner/..")
