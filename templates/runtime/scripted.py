"""Interactive figures (plotly, altair, bokeh, maps): HTML that shows nothing without its scripts.

The report runs no scripts. It says what stands there, and leads to a page of its own that does.
"""

from __future__ import annotations

import html
import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LEFT_OUT = re.compile(r"<!--.*?-->|<(style|script|title)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_DRAWN = re.compile(r"<(img|svg|video|audio|table|object|embed|input|button|hr)\b", re.IGNORECASE)
_MAP = re.compile(r"<iframe\b[^>]*srcdoc=[^>]*&lt;script", re.IGNORECASE)
_KINDS = {"vega": "altair", "bokeh": "bokeh", "leaflet": "folium", "plotly": "plotly"}
_PLOTLY = "application/vnd.plotly.v1+json"
PLOTLY_FILE = "plotly.min.js"


def needs_scripts(data: dict[str, Any]) -> bool:
    """Tell whether nothing is seen of a display where no script runs."""
    content = data.get("text/html")
    if not isinstance(content, str):
        return isinstance(data.get(_PLOTLY), dict)
    if _MAP.search(content):
        return True
    if "<script" not in content.lower():
        return False
    rest = _LEFT_OUT.sub("", content)
    return not _DRAWN.search(rest) and not _TAG.sub("", rest).strip()


def page_of(data: dict[str, Any]) -> tuple[str, Path | None]:
    """Give a page that shows the figure, and plotly's script if it needs that beside it."""
    head = (
        f'<!doctype html>\n<meta charset="utf-8"><title>{html.escape(what_is_shown(data))}</title>'
    )
    script = _plotly_script()
    if isinstance(data.get(_PLOTLY), dict) and script is not None:
        figure = data[_PLOTLY]
        parts = [figure.get(each, {}) for each in ("data", "layout", "config")]
        told = ", ".join(json.dumps(each).replace("<", "\\u003c") for each in parts)
        body = (
            f'<script src="{PLOTLY_FILE}"></script><div id="figure"></div>\n'
            f'<script>Plotly.newPlot("figure", {told})</script>'
        )
        return f"{head}\n{body}\n", script
    return f"{head}\n{data.get('text/html', '')}\n", None


def what_is_shown(data: dict[str, Any]) -> str:
    """Give the kind of the figure, and its title where it has one."""
    text = str(data.get("text/html", "")).lower()
    kind = next((name for word, name in _KINDS.items() if word in text), "")
    figure: Any = data.get(_PLOTLY)
    title = ""
    if isinstance(figure, dict):
        kind, layout = "plotly", figure.get("layout") or {}
        title = layout.get("title") or ""
        title = title.get("text") or "" if isinstance(title, dict) else title
    named = f"“{_TAG.sub('', str(title))}”" if title else ""
    return ", ".join(["interactive figure", *filter(None, [kind, named])])


def note(data: dict[str, Any], place: str) -> str:
    """Say in the report what stands there, with a link to the page that shows it."""
    said = html.escape(what_is_shown(data))
    link = f'<a href="{html.escape(place)}">open it</a>'
    return (
        f'<p class="missing">({said}; it needs scripts, which this page does not run: {link})</p>'
    )


def _plotly_script() -> Path | None:
    try:
        spec = find_spec("plotly")
    except (ImportError, ValueError):
        return None
    folders = [*(spec.submodule_search_locations or ())] if spec else []
    found = (Path(each) / "package_data" / PLOTLY_FILE for each in folders)
    return next((each for each in found if each.is_file()), None)
