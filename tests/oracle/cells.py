"""Notebooks as lists of code cells: `.ipynb` (nbformat 3 and 4) and `# %%` percent scripts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

MARKER = re.compile(r"^#\s?%%(?P<rest>.*)$")


@dataclass(frozen=True)
class Cell:
    """A code cell. `number` counts code cells from 1, `index` all cells from 0."""

    number: int
    index: int
    source: str
    may_raise: bool = False


def read(path: Path) -> list[Cell]:
    text = path.read_text(encoding="utf-8")
    return from_notebook(json.loads(text)) if path.suffix == ".ipynb" else from_percent(text)


def from_notebook(notebook: dict) -> list[Cell]:
    raw = notebook.get("cells")
    if raw is None:
        raw = [cell for sheet in notebook.get("worksheets", []) for cell in sheet.get("cells", [])]
    cells: list[Cell] = []
    for index, cell in enumerate(raw):
        if cell.get("cell_type") != "code":
            continue
        source = cell.get("source", cell.get("input", ""))
        if isinstance(source, list):
            source = "".join(source)
        tags = cell.get("metadata", {}).get("tags", [])
        cells.append(Cell(len(cells) + 1, index, source, "raises-exception" in tags))
    return cells


def from_percent(text: str) -> list[Cell]:
    """Cells start at `# %%`; what stands before the first marker is a cell if it is not blank."""
    chunks: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in text.splitlines():
        marker = MARKER.match(line)
        if marker:
            chunks.append((marker["rest"], []))
        else:
            chunks[-1][1].append(line)
    cells: list[Cell] = []
    index = 0
    for rest, lines in chunks:
        source = "\n".join(lines).strip("\n")
        if rest is None and not source.strip():
            continue
        if rest is None or not re.search(r"\[(markdown|md|raw)\]", rest):
            may_raise = "raises-exception" in (rest or "")
            cells.append(Cell(len(cells) + 1, index, source, may_raise))
        index += 1
    return cells
