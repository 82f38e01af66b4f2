"""What `In` and `Out` have, in the order of the document and of the execution counts."""

from __future__ import annotations

import ast
import importlib
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

STAGE = ast.parse("Out[4]\nIn[4]")


@pytest.fixture
def space(project: Path) -> Any:
    """Give the module that keeps the namespace."""
    assert project.is_dir()
    return importlib.import_module("shop.runtime.namespace")


def begun(space: Any, folder: Path, cells: list[dict[str, Any]]) -> dict[str, Any]:
    path = folder / "notebook.json"
    path.write_text(json.dumps(cells), encoding="utf-8")
    space.contents().clear()
    space.begin_history(STAGE, path, folder)
    return space.contents()


def test_cells_have_their_own_numbers(space: Any, tmp_path: Path) -> None:
    cells = [{"kind": "markdown", "source": "# A"}, {"kind": "code", "cell": 1, "source": "a"}]
    names = begun(space, tmp_path, [*cells, {"kind": "code", "cell": 2, "source": "b"}])
    space.keep_shown(7, 2)
    assert names["In"] == ["", "a", "b"]
    assert names["Out"] == {2: 7}
    assert names["_2"] == 7


def test_cells_have_the_numbers_that_they_were_run_with(space: Any, tmp_path: Path) -> None:
    cells = [
        {"kind": "code", "cell": 1, "source": "b", "count": 4},
        {"kind": "code", "cell": 2, "source": "never"},
        {"kind": "code", "cell": 3, "source": "a", "count": 2},
    ]
    names = begun(space, tmp_path, cells)
    space.keep_shown(7, 1)
    assert names["In"] == ["", "", "a", "", "b"]
    assert names["Out"] == {4: 7}
    assert names["_4"] == 7
