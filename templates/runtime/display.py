"""What a value looks like: nbformat's mime bundles, as IPython's formatters make them."""

from __future__ import annotations

import base64
import inspect
import json
import secrets
import sys
import traceback
from collections.abc import Iterable
from typing import Any

from . import namespace, outputs
from .forms import printer_for
from .pretty import pretty
from .wording import as_in_notebook

_METHODS = (
    ("text/html", "_repr_html_"),
    ("text/markdown", "_repr_markdown_"),
    ("image/svg+xml", "_repr_svg_"),
    ("image/png", "_repr_png_"),
    ("application/pdf", "_repr_pdf_"),
    ("image/jpeg", "_repr_jpeg_"),
    ("text/latex", "_repr_latex_"),
    ("application/json", "_repr_json_"),
    ("application/javascript", "_repr_javascript_"),
)
_CANARY = "_ipython_canary_method_should_not_exist_"

Bundle = tuple[dict[str, Any], dict[str, Any]]


def show(value: object) -> None:
    """Record the value of a cell's last expression, as `Out[n]`."""
    if value is None:
        return
    if namespace.name() in sys.modules:
        recorder = outputs.active()
        namespace.keep_shown(value, recorder.cell() if recorder else None)
    _record(value, "execute_result")


def display(
    *values: Any,
    raw: bool = False,
    display_id: str | bool | None = None,
    metadata: dict[str, Any] | None = None,
    **options: Any,
) -> DisplayHandle | None:
    """Record values as IPython's `display` does."""
    if options.pop("clear", False):
        clear_output(wait=True)
    update = options.pop("update", False)
    handle = None
    if display_id is not None and display_id is not False:
        handle = DisplayHandle(None if display_id is True else str(display_id))
    for value in values:
        identity = handle.display_id if handle else None
        if raw and isinstance(value, dict):
            _add("display_data", (value, metadata or {}), identity, update=update)
        else:
            _record(value, "display_data", metadata, identity, update=update, **options)
    return handle


class DisplayHandle:
    """What `display(..., display_id=True)` gives: a display that can be replaced."""

    def __init__(self, display_id: str | None = None) -> None:
        self.display_id = display_id or secrets.token_hex(16)

    def display(self, value: object, **options: Any) -> None:
        """Display a value under this id."""
        display(value, display_id=self.display_id, **options)

    def update(self, value: object, **options: Any) -> None:
        """Replace what was displayed under this id."""
        display(value, display_id=self.display_id, update=True, **options)


def publish_display_data(
    data: dict[str, Any],
    metadata: dict[str, Any] | None = None,
    _source: str = "",
    *,
    transient: dict[str, Any] | None = None,
    **options: Any,
) -> None:
    """Record a ready mime bundle, as libraries ask IPython to."""
    identity = (transient or {}).get("display_id")
    bundle = ({mime: _portable(each) for mime, each in data.items()}, metadata or {})
    _add("display_data", bundle, identity, update=options.get("update", False))


def clear_output(wait: bool = False) -> None:
    """Forget what the running cell has shown so far."""
    recorder = outputs.active()
    if recorder is not None:
        recorder.clear(wait=wait)


def record_error(error: BaseException | None = None) -> None:
    """Record an exception that the notebook lets happen, as an error output."""
    found = error or sys.exc_info()[1]
    recorder = outputs.active()
    if found is not None and recorder is not None:
        recorder.add(error_output(found))


def error_output(error: BaseException) -> dict[str, Any]:
    """Give an exception in nbformat's shape."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    return {
        "output_type": "error",
        "ename": type(error).__name__,
        "evalue": message_of(error),
        "traceback": lines,
    }


def message_of(error: BaseException) -> str:
    """Give what an exception says, or Python's own words where it cannot say it."""
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def _record(
    value: Any,
    kind: str,
    metadata: dict[str, Any] | None = None,
    identity: str | None = None,
    *,
    update: bool = False,
    include: Iterable[str] | None = None,
    exclude: Iterable[str] | None = None,
    **_: object,
) -> None:
    own = _method(value, "_ipython_display_")
    if own is not None:
        try:
            own()
        except NotImplementedError:
            pass
        except Exception:
            traceback.print_exc()
            return
        else:
            return
    data, own_metadata = mime_bundle(value)
    data = {mime: each for mime, each in data.items() if include is None or mime in include}
    data = {mime: each for mime, each in data.items() if exclude is None or mime not in exclude}
    if not data:
        return
    _add(kind, (data, {**own_metadata, **(metadata or {})}), identity, update=update)


def _add(kind: str, bundle: Bundle, identity: str | None, *, update: bool) -> None:
    recorder = outputs.active()
    if recorder is None:
        print(bundle[0].get("text/plain", ""))
        return
    output: dict[str, Any] = {"output_type": kind, "data": bundle[0], "metadata": bundle[1]}
    if kind == "execute_result":
        output["execution_count"] = None
    if identity is not None:
        if update and recorder.update(identity, output):
            return
        output["transient"] = {"display_id": identity, **({"update": True} if update else {})}
    recorder.add(output)


def mime_bundle(value: Any) -> Bundle:
    """Give the data and metadata of a value in every form it has."""
    data: dict[str, Any] = {}
    metadata: dict[str, Any] = {}
    own = _method(value, "_repr_mimebundle_")
    if own is not None:
        given = _guarded(own, include=None, exclude=None)
        own_data, own_metadata = given if isinstance(given, tuple) else (given, None)
        data.update(own_data or {})
        metadata.update(own_metadata or {})
    if "text/plain" not in data:
        plain = _guarded(pretty, value)
        if plain is not None:
            data["text/plain"] = plain
    for mime, name in _METHODS:
        if mime in data:
            continue
        found = _form(value, mime, name)
        if isinstance(found, tuple):
            found, metadata[mime] = found
        if found is not None:
            data[mime] = found
    if "image/png" not in data and "matplotlib.figure" in sys.modules:
        _add_figure(value, data, metadata)
    return {mime: _portable(each) for mime, each in data.items()}, metadata


def _form(value: Any, mime: str, name: str) -> Any:
    printer = printer_for(mime, value)
    if printer is not None:
        return _guarded(printer, value)
    method = _method(value, name)
    return None if method is None else _guarded(method)


def _add_figure(value: object, data: dict[str, Any], metadata: dict[str, Any]) -> None:
    if isinstance(value, sys.modules["matplotlib.figure"].Figure):
        from .figures import forms_of

        for mime, content, size in _guarded(lambda: list(forms_of(value))) or ():
            data[mime] = content
            if size:
                metadata[mime] = size


def _method(value: Any, name: str) -> Any:
    """Give a display method; classes and objects that have every attribute have none."""
    if inspect.isclass(value):
        return None
    try:
        if getattr(value, _CANARY, None) is not None:
            return None
        method = getattr(value, name, None)
    except Exception:
        return None
    return method if callable(method) else None


def _guarded(call: Any, *arguments: Any, **options: Any) -> Any:
    try:
        return call(*arguments, **options)
    except NotImplementedError:
        return None
    except Exception:
        traceback.print_exc()
        return None


def _portable(data: Any) -> Any:
    if isinstance(data, bytes):
        return base64.encodebytes(data).decode("ascii")
    if isinstance(data, str):
        return as_in_notebook(data)
    try:
        return json.loads(json.dumps(data, default=str))
    except (TypeError, ValueError):
        return str(data)
