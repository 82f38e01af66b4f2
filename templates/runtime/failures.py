"""What a person needs to know about an exception in a stage."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from .display import error_output, message_of
from .errors import StoreError
from .outputs import Recorder, read_cell_map

_RUNTIME = str(Path(__file__).parent)


def describe(error: BaseException, stage: str, recorder: Recorder, path: Path) -> dict[str, Any]:
    """Give stage, cell, summary and the traceback in the notebook's words; records the error."""
    frames = [each for each in traceback.extract_tb(error.__traceback__) if not _ours(each)]
    cells = {path: read_cell_map(path)}
    cell = None
    lines = []
    for frame in frames:
        place = Path(frame.filename)
        if place.parent.name == "stages" and place not in cells:
            cells[place] = read_cell_map(place)
        found = cells[place].cell(frame.lineno) if place in cells else None
        if place == path and cell is None:
            cell = found
        lines.append(_line(frame, found))
    summary = "".join(traceback.format_exception_only(error)).strip()
    if not isinstance(error, StoreError):
        output = error_output(error)
        output["traceback"] = [*lines, summary]
        recorder.outputs = recorder.finish()
        recorder.outputs.append({**output, "cell": cell, "stage": stage})
    chained = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if chained is not None:
        lines.append(f"  after {type(chained).__name__}: {message_of(chained)}")
    return {
        "stage": stage,
        "cell": cell,
        "type": type(error).__name__,
        "summary": summary,
        "trace": "\n".join(lines),
    }


def _ours(frame: traceback.FrameSummary) -> bool:
    return frame.filename.startswith(_RUNTIME)


def _line(frame: traceback.FrameSummary, cell: int | None) -> str:
    place = Path(frame.filename)
    where = f"cell {cell} ({place.name}:{frame.lineno})" if cell else f"{place}:{frame.lineno}"
    return f"  {where} in {frame.name}\n    {frame.line or ''}".rstrip()
