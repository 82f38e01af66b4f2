"""A run as a page that reads like the notebook."""

from __future__ import annotations

from typing import Any

from .model import Pipeline
from .store import Store


def write_report(
    store: Store,
    pipeline: Pipeline,
    record: dict[str, Any],
    outputs: list[dict[str, Any]],
    stages: list[dict[str, Any]],
) -> None:
    """Write `report.html` and the figures."""
    store.write_text(f"runs/{record['id']}/report.html", f"<title>{pipeline.package}</title>\n")
