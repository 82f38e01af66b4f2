"""{{ title|doc }}."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from {{ package|word }}.runtime.run import Run

__all__ = ["run"]


def run(
    params: "Mapping[str, Any] | None" = None,
    *,
    data: "str | Path | None" = None,
    store: "str | Path | None" = None,
    isolate: bool = False,
    workers: int = 1,
    cache: bool = True,
    progress: "Callable[..., None] | None" = None,
) -> "Run":
    """Run the whole pipeline and return its values, outputs and record."""
    from {{ package|word }}.pipeline import PIPELINE
    from {{ package|word }}.runtime.run import run as run_pipeline

    return run_pipeline(
        PIPELINE,
        params,
        data=data,
        store=store,
        isolate=isolate,
        workers=workers,
        cache=cache,
        progress=progress,
    )
