"""The stages of a run as a small picture: boxes by depth, arrows for what flows, times."""

from __future__ import annotations

import html
from typing import Any

from .model import Pipeline

_WIDTH, _HEIGHT, _GAP_X, _GAP_Y, _BELOW = 136, 44, 26, 18, 26


def stage_graph(pipeline: Pipeline, records: list[dict[str, Any]]) -> str:
    """Give an SVG of the stages."""
    by_name = {record["stage"]: record for record in records}
    places = _places(pipeline)
    columns = 1 + max((x for x, _ in places.values()), default=0)
    rows = 1 + max((y for _, y in places.values()), default=0)
    width, height = columns * (_WIDTH + _GAP_X), rows * (_HEIGHT + _GAP_Y) + _BELOW
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [f'<svg {size} role="img" aria-label="the stages">']
    for stage in pipeline.stages:
        parts += [_arrow(places[each], places[stage.name]) for each in pipeline.parents[stage.name]]
    for name, place in places.items():
        parts.append(_box(name, place, by_name.get(name)))
    return "".join(parts) + "</svg>"


def _places(pipeline: Pipeline) -> dict[str, tuple[int, int]]:
    depth: dict[str, int] = {}
    used: dict[int, int] = {}
    places = {}
    for stage in pipeline.stages:
        parents = pipeline.parents[stage.name]
        column = depth[stage.name] = 1 + max((depth[each] for each in parents), default=-1)
        places[stage.name] = (column, used.get(column, 0))
        used[column] = used.get(column, 0) + 1
    return places


def _corner(place: tuple[int, int]) -> tuple[int, int]:
    return place[0] * (_WIDTH + _GAP_X) + 2, place[1] * (_HEIGHT + _GAP_Y) + 2


def _arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    (x1, y1), (x2, y2) = _corner(start), _corner(end)
    if end[0] - start[0] > 1 and start[1] == end[1]:
        # Past the stages between, below them.
        y1 += _HEIGHT - 4
        x1, x2 = x1 + _WIDTH * 2 // 3, x2 + _WIDTH // 3
        path = f"M{x1} {y1}C{x1} {y1 + 34} {x2} {y1 + 34} {x2} {y1}"
        return f'<path d="{path}" fill="none" stroke="#9fb0c0" stroke-width="1.5"/>'
    x1, y1, y2 = x1 + _WIDTH, y1 + _HEIGHT // 2, y2 + _HEIGHT // 2
    middle = (x1 + x2) // 2
    path = f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"
    return f'<path d="{path}" fill="none" stroke="#9fb0c0" stroke-width="1.5"/>'


def _box(name: str, place: tuple[int, int], record: dict[str, Any] | None) -> str:
    x, y = _corner(place)
    status = record["status"] if record else "not run"
    fill = {"done": "#eef6ff", "failed": "#fdecec"}.get(status, "#f5f7f9")
    if record and record.get("cached"):
        status = "cached"
    elif record and status == "done":
        status = f"{record['seconds']:.2f} s"
    label = name if len(name) <= 20 else f"{name[:19]}…"
    return (
        f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT - 4}" rx="6" fill="{fill}" '
        f'stroke="#9fb0c0"/><text x="{x + 10}" y="{y + 17}">{html.escape(label)}</text>'
        f'<text x="{x + 10}" y="{y + 33}" fill="#5a6b7b">{html.escape(status)}</text>'
    )
