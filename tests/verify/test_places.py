"""Paths and objects that look different in each run: what of them is compared, and what not."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from nbship_verify.digest import Digester
from nbship_verify.nodes import Numbers
from nbship_verify.record import named_folders

NOTEBOOK, PACKAGE = Path("/runs/1/book"), Path("/runs/1/store/runs/x/work/book")


def digests(tmp_path, make):
    """The hashes of what is made of each side's folder."""
    found = []
    for number, folder in enumerate((NOTEBOOK, PACKAGE)):
        numbers = Numbers(tmp_path / str(number))
        digester = Digester(("__main__",), numbers, named_folders([folder]))
        found.append(digester.tree(make(folder))["h"])
    return found


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / "data",
        lambda folder: {folder: 1, "at": str(folder / "x")},
        lambda folder: {str(folder): [PurePosixPath(folder)]},
        lambda folder: folder.parent / "beside",
    ],
)
def test_folders_of_the_run_are_the_same(tmp_path, make):
    one, two = digests(tmp_path, make)
    assert one == two


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / ("a" if folder == NOTEBOOK else "b"),
        lambda folder: folder if folder == NOTEBOOK else str(folder),
        lambda folder: folder if folder == NOTEBOOK else folder.parent,
        lambda folder: folder if folder == NOTEBOOK else PurePosixPath(folder),
        lambda folder: Path("x" if folder == NOTEBOOK else "y"),
    ],
)
def test_other_paths_differ(tmp_path, make):
    one, two = digests(tmp_path, make)
    assert one != two


def test_what_an_object_of_a_library_notes_of_questions_is_not_compared(tmp_path):
    def fitted(module, **notes):
        kind = type("Results", (), {"__module__": module})
        value = kind()
        vars(value).update(params=[1], **notes)
        return Digester(("__main__",), Numbers(tmp_path / "n")).tree(value)["h"]

    results = "statsmodels.regression.linear_model"
    assert fitted(results) == fitted(results, diagn={}, _nobs_int=3.0)
    assert fitted(results) != fitted(results, others=3)
    assert fitted("another.library") != fitted("another.library", diagn={})
