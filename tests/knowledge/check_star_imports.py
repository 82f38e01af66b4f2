"""What star imports bring here is listed."""

from __future__ import annotations

import pytest
from star_imports import LIST, brought, listed


@pytest.mark.parametrize("module", listed())
def test_all_that_comes_is_listed(module: str) -> None:
    here = brought(module)
    assert here is None or here <= listed()[module]


def test_lists_are_of_what_is_installed() -> None:
    missing = [module for module in listed() if brought(module) is None]
    assert "numpy" not in missing
    assert len(missing) * 4 < len(listed())


def test_lines_are_in_order() -> None:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.split(" ")[0])
    assert all(names == sorted(names) for names in (line.split(" ")[1:] for line in lines))
