"""What star imports bring here is listed."""

from __future__ import annotations

from star_imports import LIST, brought_by_all, listed


def test_all_that_comes_is_listed() -> None:
    names = listed()
    here = brought_by_all()
    unlisted = {module: sorted(found - names[module]) for module, found in here.items() if found}
    assert {module: found for module, found in unlisted.items() if found} == {}
    missing = [module for module, found in here.items() if found is None]
    assert "numpy" not in missing
    assert len(missing) * 4 < len(here)


def test_lines_are_in_order() -> None:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.split(" ")[0])
    assert all(names == sorted(names) for names in (line.split(" ")[1:] for line in lines))
