"""A run as one self-contained page: a summary on top, below it the notebook with this run's
results.

Everything shown is data: text is escaped, HTML that values gave of themselves is kept in
sandboxed frames, nothing is loaded from elsewhere. What needs scripts is a page of its own.
"""

from __future__ import annotations

import base64
import html
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .cache import package_folder
from .edited import edited_stages
from .graph import stage_graph
from .markdown import render
from .model import Pipeline
from .params import flat
from .plain_html import plain_html
from .record import jsonable
from .report_style import STYLE
from .scripted import PLOTLY_FILE, needs_scripts, note, page_of
from .store import Store

_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_METRIC = re.compile(
    r"^\s*([A-Za-z][\w .%()@/+-]{0,40}?)\s*[:=]\s*(-?\d[\d.,]*(?:e[+-]?\d+)?\s?%?)\s*$",
    re.MULTILINE,
)
_STYLES = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_SHOWN_METRICS = 24
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

Output = dict[str, Any]
Pages = dict[int, str]
"""The pages of outputs that need scripts, by the outputs' identity."""


def write_report(
    store: Store,
    pipeline: Pipeline,
    record: dict[str, Any],
    outputs: list[Output],
    stages: list[dict[str, Any]],
    edited: dict[str, str],
) -> None:
    """Write `report.html`, and each figure as a file of its own."""
    base = f"runs/{record['id']}"
    write_figures(store, base, outputs)
    pages = write_pages(store, base, outputs)
    title = html.escape(f"{pipeline.title or pipeline.package}: run {record['id']}")
    page = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}; frame-src \'self\'">'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body><main>{_summary(pipeline, record, outputs, stages)}"
        f"{_document(pipeline, outputs, edited, pages)}</main></body></html>\n"
    )
    store.write_text(f"{base}/report.html", page)


def write_figures(store: Store, base: str, outputs: list[Output]) -> None:
    """Write the pictures that cells showed to `figures/`."""
    number = 0
    for output in outputs:
        picture = _content(output.get("data", {}).get("image/png"))
        if picture is not None:
            number += 1
            key = f"{base}/figures/{number:03d}-cell-{output['cell'] or 0}.png"
            path = store.path(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)
            store.publish(key)


def write_pages(store: Store, base: str, outputs: list[Output]) -> Pages:
    """Write the figures that need scripts to `figures/`, each a page of its own."""
    pages: Pages = {}
    scripts: set[Path] = set()
    for output in outputs:
        data = output.get("data", {})
        if not _is_picture(data) and needs_scripts(data):
            name = f"figures/{len(pages) + 1:03d}-cell-{output['cell'] or 0}.html"
            text, script = page_of(data)
            store.write_text(f"{base}/{name}", text)
            pages[id(output)] = name
            scripts.update([script] if script else [])
    for script in scripts:
        store.write_text(f"{base}/figures/{PLOTLY_FILE}", script.read_text(encoding="utf-8"))
    return pages


def _is_picture(data: dict[str, Any]) -> bool:
    kinds = ("image/png", "image/jpeg", "image/svg+xml")
    return any(isinstance(data.get(mime), str) for mime in kinds)


def _content(picture: Any) -> bytes | None:
    """Give the bytes of a picture; `None` if there is none, or a text that is not one."""
    try:
        return base64.b64decode(picture) if isinstance(picture, str) else None
    except ValueError:
        return None


def _summary(
    pipeline: Pipeline,
    record: dict[str, Any],
    outputs: list[Output],
    stages: list[dict[str, Any]],
) -> str:
    done = record["status"] == "done"
    made = {word: html.escape(record[word]) for word in ("id", "version", "python")}
    begun = datetime.fromisoformat(record["started"]).astimezone(UTC)
    took = (datetime.fromisoformat(record["finished"]) - begun).total_seconds()
    parts = [
        f'<header><p class="status {"good" if done else "bad"}">{"done" if done else "failed"}</p>',
        f'<p class="title">{html.escape(pipeline.title or pipeline.package)}</p>',
        f"<p>Run {made['id']}, {begun:%Y-%m-%d %H:%M:%S} UTC, {took:.1f} s. ",
        f"Version {made['version']}, Python {made['python']}.</p>",
    ]
    if record.get("error"):
        place = f"stage {record['failed_stage']}, cell {record['failed_cell']}"
        parts.append(
            f'<pre class="error">{html.escape(place)}: {html.escape(record["error"])}</pre>'
        )
    if record.get("edited"):
        files = html.escape(", ".join(record["edited"]))
        said = "Edited by hand since it was compiled, so not as in the notebook below: "
        parts.append(f'<p class="edited">{said}{files}</p>')
    parts.append(_rows("Parameters", _parameters(pipeline, record)))
    parts.append(_rows("Results that were printed", _metrics(outputs)))
    parts.append(f'<h2>Stages</h2><div class="stages">{stage_graph(pipeline, stages)}</div>')
    data = {
        read["path"]: read["sha256"][:12]
        for each in stages
        for read in each.get("reads", ())
        if read["kind"] == "file" and read["sha256"] != "absent"
    }
    parts.append(_rows("Data that was read", data))
    parts.append(_links("Data that was written", record.get("files", {})))
    parts.append(_rows("Libraries", record.get("libraries", {}), folded=True))
    return "".join(parts) + "</header>"


def _rows(title: str, rows: dict[str, Any], *, folded: bool = False) -> str:
    if not rows:
        return ""
    cells = "".join(
        f"<tr><th>{html.escape(str(name))}</th><td>{html.escape(str(value))}</td></tr>"
        for name, value in rows.items()
    )
    if folded:
        return f"<details><summary>{title}</summary><table>{cells}</table></details>"
    return f"<h2>{title}</h2><table>{cells}</table>"


def _parameters(pipeline: Pipeline, record: dict[str, Any]) -> dict[str, str]:
    """Give the parameters, those that are not as in the notebook with its value."""
    notebook = flat(pipeline.parameters)
    plain = flat(jsonable(pipeline.parameters))
    return {
        name: f"{value} (changed; the notebook has {notebook[name]})"
        if value != plain.get(name, value)
        else str(value)
        for name, value in flat(record["parameters"]).items()
    }


def _links(title: str, files: dict[str, str]) -> str:
    rows = "".join(
        f'<tr><th><a href="{html.escape(quote(place))}">{html.escape(name)}</a></th>'
        f"<td>{html.escape(place)}</td></tr>"
        for name, place in files.items()
    )
    return f"<h2>{title}</h2><table>{rows}</table>" if rows else ""


def _metrics(outputs: list[Output]) -> dict[str, str]:
    """Give the lines of the form `name: number` that cells printed; later ones win."""
    found: dict[str, str] = {}
    for output in outputs:
        if output["output_type"] == "stream" and output["name"] == "stdout":
            found.update({m[1].strip(): m[2] for m in _METRIC.finditer(output["text"])})
    return dict(list(found.items())[-_SHOWN_METRICS:])


def _document(
    pipeline: Pipeline, outputs: list[Output], edited: dict[str, str], pages: Pages
) -> str:
    sources = edited_stages(pipeline, edited)
    by_cell: dict[int, list[Output]] = {}
    for output in outputs:
        by_cell.setdefault(output["cell"] or 0, []).append(output)
    parts = [_outputs(by_cell.pop(0, []), pages)]
    for cell in _notebook(pipeline):
        if cell["kind"] == "markdown":
            parts.append(f'<section class="text">{render(cell["source"])}</section>')
            continue
        shown = _outputs(by_cell.pop(cell["cell"], []), pages)
        place = html.escape(
            f"cell {cell['cell']}" + (f" · {cell['stage']}" if cell.get("stage") else "")
        )
        code = (
            f"<details><summary>{place}</summary><pre>{html.escape(cell['source'])}</pre></details>"
        )
        stage = cell.get("stage")
        note = _edited(stage, sources) if stage in sources else ""
        parts.append(f'<section class="code">{code}{note}{shown}</section>')
    for number, rest in by_cell.items():
        parts.append(f'<section class="code"><p>cell {number}</p>{_outputs(rest, pages)}</section>')
    return "".join(parts)


def _edited(stage: str, sources: dict[str, str]) -> str:
    """Say that the notebook's code is not what ran; the first time, with what did."""
    said = f"stages/{stage}.py was edited since it was compiled: what ran is that file"
    text, sources[stage] = sources[stage], ""
    if not text:
        return f'<p class="edited">{html.escape(said)}</p>'
    source = f"<pre>{html.escape(text)}</pre>"
    return f'<details class="edited"><summary>{html.escape(said)}</summary>{source}</details>'


def _notebook(pipeline: Pipeline) -> list[dict[str, Any]]:
    path = Path(package_folder(pipeline.package)) / "notebook.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []


def _outputs(outputs: list[Output], pages: Pages) -> str:
    shown = (_output(each, pages.get(id(each))) for each in outputs)
    return "".join(f'<div class="output">{each}</div>' for each in shown)


def _output(output: Output, page: str | None = None) -> str:
    kind = output["output_type"]
    if kind == "stream":
        return f'<pre class="{html.escape(output["name"])}">{_plain(output["text"])}</pre>'
    if kind == "error":
        return f'<pre class="error">{_plain(chr(10).join(output["traceback"]))}</pre>'
    data = output["data"]
    for mime in ("image/png", "image/jpeg"):
        if isinstance(data.get(mime), str):
            content = _content(data[mime])
            if content is None:
                return f'<p class="missing">(a picture that cannot be read: {mime})</p>'
            text = base64.b64encode(content).decode()
            return f'<img alt="figure" src="data:{mime};base64,{text}">'
    if isinstance(data.get("image/svg+xml"), str):
        content = base64.b64encode(data["image/svg+xml"].encode()).decode()
        return f'<img alt="figure" src="data:image/svg+xml;base64,{content}">'
    if page is not None:
        return note(data, page)
    if isinstance(data.get("text/html"), str):
        plain = plain_html(data["text/html"])
        return _frame(data["text/html"]) if plain is None else f'<div class="table">{plain}</div>'
    if isinstance(data.get("text/markdown"), str):
        return render(data["text/markdown"])
    return f"<pre>{_plain(str(data.get('text/plain', '')))}</pre>"


def _plain(text: str) -> str:
    """Give text as a terminal would leave it: a carriage return starts the line again."""
    lines = (line.rstrip("\r").rpartition("\r")[2] for line in _ANSI.sub("", text).split("\n"))
    return html.escape("\n".join(lines))


def _frame(content: str) -> str:
    lines = _STYLES.sub("", content)
    estimators = lines.count("sk-item")  # drawn by scikit-learn, closed but for their names
    rows = 2 * estimators or max(lines.count("<tr"), lines.count("\n") // 4)
    height = min(600, 60 + 24 * rows)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    inner = html.escape(f"{policy}<style>{STYLE}</style>{content}")
    return f'<iframe sandbox="" srcdoc="{inner}" style="height:{height}px"></iframe>'
