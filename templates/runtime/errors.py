"""What can go wrong in a run, each kind with what a person needs to act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class PipelineError(Exception):
    """Base of every error that the runtime raises on purpose."""


class UsageError(PipelineError):
    """The run was asked for in a way that cannot be done: unknown names, wrong types."""


class StoreError(PipelineError):
    """A value cannot be stored, or what is in the store cannot be used."""


class StageError(PipelineError):
    """A stage failed; the text carries stage, notebook cell and traceback."""

    def __init__(self, stage: str, cell: int | None, summary: str, trace: str) -> None:
        place = f"stage {stage!r}" + (f", notebook cell {cell}" if cell else "")
        super().__init__(f"{place}: {summary}\n{trace}".rstrip())
        self.stage = stage
        self.cell = cell
        self.summary = summary
        self.trace = trace
        #: Where the run left what it had done, once it has ended.
        self.report: Path | None = None


class DataError(StageError):
    """A stage failed since the data it reads is not there; the text says what to do."""

    def __init__(self, error: StageError, where: str, remedy: str) -> None:
        super().__init__(error.stage, error.cell, error.summary, error.trace)
        place = f"stage {error.stage!r}" + (f", notebook cell {error.cell}" if error.cell else "")
        self.args = (f"{where} ({place}: {error.summary})\n  remedy: {remedy}",)
