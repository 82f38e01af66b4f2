"""Finding, when a run is over, the modules of what it stored."""

from __future__ import annotations

import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .artifacts import Shelf
from .model import Pipeline
from .workfolder import WorkFolder


@contextmanager
def finding_modules(
    pipeline: Pipeline, records: Mapping[str, Any], shelf: Shelf, work: WorkFolder
) -> Generator[None, None, None]:
    """Find modules where the stages of a run found them.

    They lie beside the data, where the run wrote them, or where it put on `sys.path`.
    """
    before = list(sys.path)
    folders = [*_folders_added(pipeline, records, shelf, work), work.data, work.home]
    sys.path += [str(each) for each in folders if each is not None and each.is_dir()]
    try:
        yield
    finally:
        sys.path[:] = before


def _folders_added(
    pipeline: Pipeline, records: Mapping[str, Any], shelf: Shelf, work: WorkFolder
) -> list[Path]:
    """Give what the stages put on `sys.path`, as folders of the data where they are."""
    for stage in reversed(pipeline.stages):
        record = records.get(stage.name)
        if record is not None and "sys.path" in record["state_places"] and record["state"]:
            state = shelf.load(record["state"])["state"].get("sys.path") or {"all": []}
            return [work.of_the_data(work.home / each) for each in state["all"]]
    return []
