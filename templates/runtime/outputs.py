"""What the cells show: printed text, values, figures, errors, each with its cell.

While a stage runs, `sys.stdout` and `sys.stderr` lead to the recorder. The cell of an output
is found by walking the frames out to the one that runs the stage's own code and looking up
the last `# [cell N]` comment at or above its line.
"""

from __future__ import annotations

import bisect
import io
import re
import sys
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any, Self

from .wording import as_in_notebook

_MARKER = re.compile(r"^[ \t]*#[ \t]*\[cell (\d+)\]", re.MULTILINE)


class CellMap:
    """The cell of each line of a stage's source."""

    def __init__(self, source: str) -> None:
        self._lines: list[int] = []
        self._cells: list[int] = []
        line, position = 1, 0
        for match in _MARKER.finditer(source):
            line += source.count("\n", position, match.start())
            position = match.start()
            self._lines.append(line)
            self._cells.append(int(match.group(1)))

    def cell(self, line: int | None) -> int | None:
        """Give the cell of a line, `None` above the first marker."""
        place = bisect.bisect_right(self._lines, line or 0)
        return self._cells[place - 1] if place else None


def read_cell_map(path: Path) -> CellMap:
    """Read the markers of a stage module."""
    try:
        return CellMap(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return CellMap("")


class Recorder:
    """Collects the outputs of one stage in nbformat's shapes, plus `cell` and `stage`."""

    def __init__(self, stage: str, cells: CellMap, *, first_cell: int | None = None) -> None:
        self.stage = stage
        self.outputs: list[dict[str, Any]] = []
        self.code: CodeType | None = None
        self.rewrite: tuple[tuple[str, str], ...] = ()
        self._cells = cells
        self._cell = first_cell
        self._instead: list[int | None] = []
        self._texts: list[str] = []
        self._text_key: tuple[str, int | None] = ("", None)
        self._to_clear: list[int | None] = []
        self._lock = threading.RLock()

    def cell(self) -> int | None:
        """Give the cell that is running now."""
        if self._instead:
            return self._instead[-1]
        frame, code = sys._getframe(1), self.code
        while frame is not None:
            if frame.f_code is code:
                self._cell = self._cells.cell(frame.f_lineno) or self._cell
                break
            frame = frame.f_back
        return self._cell

    @contextmanager
    def at(self, cell: int | None) -> Generator[None, None, None]:
        """Take what is shown meanwhile for a cell's that has ended."""
        self._instead.append(cell)
        try:
            yield
        finally:
            self._instead.pop()

    def write(self, name: str, text: str) -> None:
        """Add printed text; consecutive pieces of one cell become one output."""
        if not text:
            return
        before_output()
        with self._lock:
            key = (name, self.cell())
            self._clear_late(key[1])
            if key != self._text_key:
                self._end_text()
                self._text_key = key
            self._texts.append(text)

    def add(self, output: dict[str, Any]) -> None:
        """Add an output other than printed text."""
        before_output()
        with self._lock:
            cell = self.cell()
            self._end_text()
            self._clear_late(cell)
            self._append(self._with_original_paths(output), cell)

    def _with_original_paths(self, output: dict[str, Any]) -> dict[str, Any]:
        """Give a displayed output in which the run's folder has the data folder's name."""
        data = output.get("data")
        if not self.rewrite or not data:
            return output
        shown = {mime: self._original_paths(text) for mime, text in data.items()}
        return {**output, "data": shown}

    def _original_paths(self, text: Any) -> Any:
        if isinstance(text, str):
            for old, new in self.rewrite:
                text = text.replace(old, new)
        return text

    def clear(self, *, wait: bool = False) -> None:
        """Forget what the running cell has shown, as IPython's `clear_output` does."""
        with self._lock:
            self._to_clear = [self.cell()]
            if not wait:
                self._clear_late(self.cell())

    def update(self, display_id: str, output: dict[str, Any]) -> bool:
        """Replace what was displayed under an id."""
        found = False
        for each in self.finish():
            if each.get("transient", {}).get("display_id") == display_id:
                each["data"], each["metadata"], found = output["data"], output["metadata"], True
        return found

    def begin_aside(self) -> list[dict[str, Any]]:
        """Record to a list of its own; gives the one to come back to."""
        shown, self.outputs = self.finish(), []
        return shown

    def end_aside(self, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Come back; gives what was recorded aside."""
        aside, self.outputs = self.finish(), shown
        return aside

    def finish(self) -> list[dict[str, Any]]:
        """Give all outputs so far."""
        with self._lock:
            self._end_text()
            return self.outputs

    def _clear_late(self, cell: int | None) -> None:
        """Forget what the cell has shown, if it was asked for and has waited for what follows."""
        if self._to_clear != [cell]:
            return
        self._to_clear = []
        self._end_text()
        self.outputs = [each for each in self.outputs if each["cell"] != cell]

    def _end_text(self) -> None:
        (name, cell), texts = self._text_key, self._texts
        self._text_key, self._texts = ("", None), []
        if texts:
            text = as_in_notebook(self._original_paths("".join(texts)))
            self._append({"output_type": "stream", "name": name, "text": text}, cell)

    def _append(self, output: dict[str, Any], cell: int | None) -> None:
        self.outputs.append({**output, "cell": cell, "stage": self.stage})

    def __enter__(self) -> Self:
        self._saved = (sys.stdout, sys.stderr)
        sys.stdout, sys.stderr = _streams["stdout"], _streams["stderr"]
        _active.append(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _active.remove(self)
        sys.stdout, sys.stderr = self._saved


class RecordedStream(io.TextIOBase):
    """A text stream whose lines become outputs of the running cell, whichever stage runs it.

    Handlers and objects that keep it go on printing in later stages; between runs it leads to
    the stream that the process has.
    """

    def __init__(self, name: str) -> None:
        self.name = f"<{name}>"
        self._stream = name
        self.buffer = _RecordedBytes(self)

    encoding = "UTF-8"
    errors = "strict"

    def writable(self) -> bool:
        """Say yes."""
        return True

    def isatty(self) -> bool:
        """Say no: as in a notebook."""
        return False

    def write(self, text: str, /) -> int:
        """Record text."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        recorder = active()
        if recorder is not None:
            recorder.write(self._stream, text)
            return len(text)
        now = getattr(sys, self._stream)
        real = getattr(sys, f"__{self._stream}__") if now is self else now
        return real.write(text) if real is not None else len(text)

    def __reduce__(self) -> tuple[Any, ...]:
        return _stream, (self._stream,)

    def fileno(self) -> int:
        """Give the real stream's file, for programs that are started."""
        real = sys.__stdout__ if self._stream == "stdout" else sys.__stderr__
        if real is None:
            raise io.UnsupportedOperation("fileno")
        return real.fileno()

    def close(self) -> None:
        """Stay open: the cells that follow print too."""

    def reconfigure(self, **options: object) -> None:
        """Take the options of a real stream; there is nothing to change."""


class _RecordedBytes(io.RawIOBase):
    """What `sys.stdout.buffer` is for code that writes bytes."""

    def __init__(self, stream: RecordedStream) -> None:
        self._stream = stream

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, data: Any, /) -> int:
        """Record text."""
        self._stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


_streams = {name: RecordedStream(name) for name in ("stdout", "stderr")}


def _stream(name: str) -> RecordedStream:
    return _streams[name]


def before_output() -> None:
    """Show first what an earlier cell left open."""
    figures = sys.modules.get(f"{__package__}.figures")
    if figures is not None:
        figures.show_left_open()


_active: list[Recorder] = []


def active() -> Recorder | None:
    """Give the recorder of the running stage, if one runs."""
    return _active[-1] if _active else None


def _updated(outputs: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Replace what stages displayed by what later stages made of it."""
    found: list[dict[str, Any]] = []
    for output in outputs:
        transient = output.get("transient", {})
        if not transient.get("update"):
            found.append(output)
            continue
        for place, each in enumerate(found):
            if each.get("transient", {}).get("display_id") == transient["display_id"]:
                found[place] = {**each, "data": output["data"], "metadata": output["metadata"]}
    return found


def ordered(stages: Iterable[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Put the outputs of all stages in the order of the notebook's cells."""
    every = _updated(output for outputs in stages for output in outputs)
    every.sort(key=lambda output: output["cell"] or 0)
    merged: list[dict[str, Any]] = []
    for output in every:
        last = merged[-1] if merged else {}
        if (
            output["output_type"] == last.get("output_type") == "stream"
            and output["name"] == last["name"]
            and output["cell"] == last["cell"]
        ):
            merged[-1] = {**last, "text": last["text"] + output["text"]}
        else:
            merged.append(output)
    return merged
