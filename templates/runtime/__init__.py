"""The runtime of a compiled notebook: plain standard library, the same in every package.

Emitted code uses what is listed here; what only a run needs is imported when it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .display import DisplayHandle, clear_output, display, record_error, show
from .figures import inline_backend, show_figures
from .missing import MISSING
from .model import Pipeline, Stage
from .notebook_calls import capture
from .settings import settings
from .shell import shell, shell_lines, write_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .run import Run

__all__ = [
    "MISSING",
    "DisplayHandle",
    "Pipeline",
    "Run",
    "Stage",
    "capture",
    "clear_output",
    "display",
    "inline_backend",
    "main",
    "record_error",
    "run_pipeline",
    "settings",
    "shell",
    "shell_lines",
    "show",
    "show_figures",
    "write_file",
]


def main(pipeline: Pipeline, argv: Sequence[str] | None = None) -> int:
    """Be the package's command line; gives the exit code."""
    from .cli import main as command_line

    return command_line(pipeline, argv)


def run_pipeline(
    pipeline: Pipeline,
    params: Mapping[str, Any] | None = None,
    **options: Any,
) -> Run:
    """Run a pipeline; see `run.run` for the options."""
    from .run import run

    return run(pipeline, params, **options)


def __getattr__(name: str) -> Any:
    if name == "Run":
        from .run import Run

        return Run
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
