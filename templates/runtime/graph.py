"""The stages of a run as a small picture: boxes from top to bottom, arrows for what flows, times.

An arrow to the next box is straight; one past boxes runs beside them, each in a lane of its own.
"""

from __future__ import annotations

import html
from typing import Any

from .model import Pipeline

_HEIGHT, _GAP, _LANE, _LETTER, _MARGIN = 34, 18, 12, 8, 4
_TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="5" markerHeight="5" '
    'orient="auto"><path d="M0 0L8 4L0 8z" fill="#7d8fa0"/></marker></defs>'
)
_LINE = 'fill="none" stroke="#9fb0c0" stroke-width="1.5" marker-end="url(#tip)"'


def stage_graph(pipeline: Pipeline, records: list[dict[str, Any]]) -> str:
    """Give an SVG of the stages."""
    by_name = {record["stage"]: record for record in records}
    places = {stage.name: place for place, stage in enumerate(pipeline.stages)}
    box = 100 + _LETTER * max((len(name) for name in places), default=0)
    flows = [
        (places[parent], place, _names(pipeline, parent, name))
        for name, place in places.items()
        for parent in pipeline.parents[name]
    ]
    lanes = lanes_of([(start, end) for start, end, _ in flows])
    width = box + 2 * _MARGIN + _LANE * (2 + max(lanes.values(), default=-1))
    height = len(places) * (_HEIGHT + _GAP) - _GAP + 2 * _MARGIN
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [f'<svg {size} role="img" aria-label="the stages">{_TIP}']
    parts += [_arrow(start, end, lanes, box, names) for start, end, names in flows]
    parts += [_box(name, place, box, by_name.get(name)) for name, place in places.items()]
    return "".join(parts) + "</svg>"


def lanes_of(flows: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """Give each flow past a box a lane that nothing else uses there; short ones are inside."""
    lanes: dict[tuple[int, int], int] = {}
    for start, end in sorted(set(flows), key=lambda flow: (flow[1] - flow[0], flow)):
        if end - start > 1:
            taken = {lane for (a, b), lane in lanes.items() if a < end and start < b}
            free = (lane for lane in range(len(taken) + 1) if lane not in taken)
            lanes[start, end] = next(free)
    return lanes


def _names(pipeline: Pipeline, parent: str, name: str) -> str:
    return ", ".join(n for n, source in pipeline.sources[name].items() if source == parent)


def _arrow(start: int, end: int, lanes: dict[tuple[int, int], int], box: int, names: str) -> str:
    y1, y2 = (_MARGIN + place * (_HEIGHT + _GAP) for place in (start, end))
    if end - start == 1:
        path = f"M{_MARGIN + 24} {y1 + _HEIGHT}V{y2}"
    else:
        # Flows leave a box below its middle and reach one above it, so that none covers another.
        lane = lanes[start, end]
        into = sorted(lanes[flow] for flow in lanes if flow[1] == end).index(lane)
        y1, y2 = y1 + _HEIGHT - 7, y2 + 5 + 7 * min(into, 2)
        path = f"M{box + _MARGIN} {y1}H{box + _MARGIN + _LANE * (lane + 1)}V{y2}H{box + _MARGIN}"
    return f'<path d="{path}" {_LINE}><title>{html.escape(names)}</title></path>'


def _box(name: str, place: int, width: int, record: dict[str, Any] | None) -> str:
    y = _MARGIN + place * (_HEIGHT + _GAP)
    status = record["status"] if record else "not run"
    fill = {"done": "#eef6ff", "failed": "#fdecec"}.get(status, "#f5f7f9")
    if record and record.get("cached"):
        status = "cached"
    elif record and status == "done":
        status = f"{record['seconds']:.2f} s"
    return (
        f'<rect x="{_MARGIN}" y="{y}" width="{width}" height="{_HEIGHT}" rx="6" fill="{fill}" '
        f'stroke="#9fb0c0"/><text x="{_MARGIN + 10}" y="{y + 22}">{html.escape(name)}</text>'
        f'<text x="{_MARGIN + width - 10}" y="{y + 22}" text-anchor="end" fill="#5a6b7b">'
        f"{html.escape(status)}</text>"
    )
