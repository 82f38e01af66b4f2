"""What one run leaves: outputs by cell, in words that do not depend on where the run took place."""

from __future__ import annotations

import base64
import binascii
import io
import json
import os
import re
import struct
import zlib
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .tracebacks import Places

ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,16}\b")
ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
COUNTERS = re.compile(r"\b(sk-container-id|sk-estimator-id)-[0-9]+")
# Made by chance for every page: names of a styled table and its cells, of what folds in a table of xarray.
NAMED = re.compile(
    r"""\bid=["'](?:(T_[0-9a-f]{5})["']|(?:section|attrs|data)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})["'])"""
)

# What pandas calls an error is a warning. A warning's message may have more lines, blank and indented ones too;
# the line of code that comes last is indented by two spaces.
WARNS = r"[^\n]*?[^\s:]:\d+: (?=(?:\w*Warning|ChainedAssignmentError):)"
LINE = rf"\n(?!  \S|Traceback |{WARNS})[^\n]*"
# One that begins on the line below is long: what to write now, spelt out.
WARNING = re.compile(
    rf"^{WARNS}(\w+: ?(?:{LINE}){{1,60}}?(?=\n  \S)|[^\n]*(?:(?:{LINE}){{1,12}}?(?=\n  \S))?)\n(?:  [^\n]*\n?)?",
    re.MULTILINE,
)
# plotly and bokeh write warnings with blank lines around the message, and without the line of code.
SPACED = re.compile(
    r"^(?:[^\n]*?:\d+: )?(\w*Warning:)\n\n((?:[^\n]*\n){1,20}?(?=\n(?:\Z|[^\n]*Warning:\n))|(?:[^\n]+\n){1,12}?)\n",
    re.MULTILINE,
)
FRAMES = re.compile(r"^(Traceback \(most recent call last\):\n)(?: +[^\n]*\n)+", re.MULTILINE)
"""Where an error came from: in the package those are other files and lines, and other functions between."""

# A bar of progress is drawn again and again in one line; how long it took differs from run to run.
DRAWN_OVER = re.compile(r"^[^\n]*\r(?=[^\n\r])", re.MULTILINE)
BAR = re.compile(r"(\|? ?\d+(?:\.\d+)?[kMG]?(?:/\d+(?:\.\d+)?[kMG]?|\w+)) \[[\d:]+(?:<|,)[^\]\n]*\]")
# matplotlib says it once a process.
FONTS = re.compile(r"^(?:WARNING:matplotlib\.font_manager:)?findfont: [^\n]*\n?", re.MULTILINE)

PACKED = ("image/jpeg", "image/gif", "image/webp", "application/pdf")
"""Forms that are bytes: a package keeps them as a notebook's file does, in letters."""

PLOTLY = "application/vnd.plotly.v1+json"
# What plotly shows before a notebook's first figure: its own code.
STARTS_PLOTLY = re.compile(r"\s*<script(?: type=\"text/javascript\")?>\s*window\.PlotlyConfig\b")


class Plain:
    """Takes out of texts what differs between two runs of the same code: places in memory, the
    folder of the run, and the module and the files that the notebook's own code lives in."""

    def __init__(self, own: tuple[str, ...], folders: list[str]) -> None:
        modules = [name for name in own if name != "__main__"]
        self.own = None
        if modules:
            names = "|".join(re.escape(name) for name in modules)
            self.own = re.compile(rf"\b(?:{names})(?:\.(?:functions|namespace|stages(?:\.\w+)?))\.(?:\w+\.<locals>\.)?")
        self.places = Places(modules)
        found = {form for folder in folders for form in (folder, os.path.realpath(folder)) if len(form) > 1}
        self.folders = sorted(found, key=len, reverse=True)

    def text(self, text: str) -> str:
        """Printed text."""
        text = self.places.text(text.replace("\r\n", "\n"))
        for folder in self.folders:
            text = text.replace(folder, "<folder>")
        if self.own is not None:
            text = self.own.sub("__main__.", text)
        return COUNTERS.sub(r"\1", ADDRESS.sub("0x…", text))

    def errors(self, text: str) -> tuple[str, list[str]]:
        """Text of standard error, without its warnings and the places of errors; and the warnings without their place."""
        text = FRAMES.sub(r"\1", self.text(text))
        text = FONTS.sub("", BAR.sub(r"\1 […]", DRAWN_OVER.sub("", text)))
        warnings = [f"{match.group(1)} {match.group(2).strip()}" for match in SPACED.finditer(text)]
        text = SPACED.sub("", text)
        warnings += [match.group(1) for match in WARNING.finditer(text)]
        return WARNING.sub("", text), warnings


class Outputs:
    """Collects what cells show. Entries are `[kind, content]`: text that was printed, or a bundle."""

    def __init__(self, pictures: Path) -> None:
        self.cells: dict[int, list[list[Any]]] = {}
        self.displays: dict[str, list[Any]] = {}
        self.to_clear: int | None = None
        self.errors: dict[int, str] = {}
        self.measured_once: set[int] = set()
        self.counts: dict[int, list[int]] = {}
        self.cell = 0
        self.pictures = pictures

    def stream(self, name: str, text: str, cell: int | None = None) -> None:
        """Text that was printed."""
        place = self.cell if cell is None else cell
        if text:
            self.clear_late(place)
        if name == "stderr":
            self.errors[place] = self.errors.get(place, "") + text
            return
        entries = self.cells.setdefault(place, [])
        if entries and entries[-1][0] == "text":
            entries[-1][1] += text
        elif text:
            entries.append(["text", text])

    def show(
        self, data: dict[str, Any], cell: int | None = None, *, display_id: str = "", update: bool = False
    ) -> None:
        """A bundle of forms of one value, by media type. One that is an update takes the place of what
        was shown under its id."""
        if PLOTLY in data:
            # The page beside it has an id made by chance, and loads the same figure.
            data = {PLOTLY: data[PLOTLY]}
        elif STARTS_PLOTLY.match(str(data.get("text/html", ""))):
            return
        bundle = {kind: self.form(kind, form) for kind, form in data.items()}
        if update:
            self.displays.get(display_id, ["", {}])[1] = bundle
            return
        place = self.cell if cell is None else cell
        self.clear_late(place)
        entry = ["shown", bundle]
        self.cells.setdefault(place, []).append(entry)
        if display_id:
            self.displays[display_id] = entry

    def clear(self, *, wait: bool = False) -> None:
        """Forgets what the running cell has shown, as the page of a notebook does: at once, or when
        the cell shows something else."""
        self.to_clear = self.cell
        if not wait:
            self.clear_late(self.cell)

    def clear_late(self, cell: int) -> None:
        """Does what an earlier `clear` has left until now."""
        if self.to_clear == cell:
            self.cells.pop(cell, None)
            self.errors.pop(cell, None)
            self.to_clear = None

    def leave_out(self, lines: re.Pattern[str]) -> None:
        """Takes lines out of what the current cell has printed."""
        entries = self.cells.get(self.cell, [])
        for entry in entries:
            if entry[0] == "text":
                entry[1] = lines.sub("", entry[1])
        entries[:] = [entry for entry in entries if entry != ["text", ""]]

    def failure(self, name: str, message: str, cell: int | None = None) -> None:
        """An exception that the notebook expects."""
        self.cells.setdefault(self.cell if cell is None else cell, []).append(["error", f"{name}: {message}"])

    def form(self, kind: str, form: Any) -> str:
        if kind == "image/png":
            return self.picture(form)
        if kind in PACKED and isinstance(form, str):
            form = unpacked(form)
        if isinstance(form, bytes):
            return f"bytes {blake2b(form, digest_size=16).hexdigest()}"
        if isinstance(form, list) and all(isinstance(line, str) for line in form):
            return "".join(form)
        return form if isinstance(form, str) else json.dumps(form, sort_keys=True, default=str)

    def picture(self, form: Any) -> str:
        """A picture by its size and points; the file is kept for people to look at."""
        try:
            data = form if isinstance(form, bytes) else base64.b64decode("".join(form))
        except (binascii.Error, TypeError, ValueError):
            return "unreadable picture"
        size, points = png_points(data)
        self.pictures.mkdir(parents=True, exist_ok=True)
        (self.pictures / f"{points}.png").write_bytes(data)
        return f"{size} {points}"

    def plain(self, plain: Plain) -> dict[str, Any]:
        """Everything, ready to be compared."""
        cells = {}
        for cell, entries in sorted(self.cells.items()):
            cells[str(cell)] = [[kind, plain_entry(plain, content)] for kind, content in entries]
        errors, warnings = {}, {}
        for cell, text in sorted(self.errors.items()):
            errors[str(cell)], warnings[str(cell)] = plain.errors(text)
        return {"cells": cells, "stderr": errors, "warnings": warnings}


def plain_entry(plain: Plain, content: Any) -> Any:
    """Text, or every form of a bundle that is text."""
    if isinstance(content, str):
        return plain.text(content)
    shown = {kind: form if kind.startswith("image/png") else plain.text(form) for kind, form in content.items()}
    if "text/html" in shown:
        shown["text/html"] = renamed(shown["text/html"])
    if "text/plain" in shown:
        shown["text/plain"] = ESCAPE.sub("", shown["text/plain"])
    return shown


def renamed(page: str) -> str:
    """A page in which names that were made by chance are numbered as they appear."""
    names = dict.fromkeys(match.group(1) or match.group(2) for match in NAMED.finditer(page))
    numbers = {name: f"name{number}" for number, name in enumerate(names, 1)}
    if not numbers:
        return page
    return re.sub(
        rf"(?<![0-9A-Za-z])(?:{'|'.join(numbers)})(?![0-9A-Za-z])", lambda match: numbers[match.group()], page
    )


def unpacked(form: str) -> bytes | str:
    """The bytes of a form that is kept in letters; the form itself where they are none."""
    try:
        return base64.b64decode(form)
    except (binascii.Error, ValueError):
        return form


def named_folders(roots: list[Path]) -> dict[str, str]:
    """Names for the folders that a run takes for the notebook's, and for those above them."""
    named = {}
    for root in roots:
        for form in (str(root), os.path.realpath(root)):
            named[form] = "<folder>"
            named.setdefault(os.path.dirname(form), "<above>")
    return dict(sorted(named.items(), key=lambda pair: -len(pair[0])))


def png_points(data: bytes) -> tuple[str, str]:
    """Size and hash of the points of a PNG file, whatever else the file says."""
    packed, size, place = bytearray(), "?", 8
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return size, blake2b(data, digest_size=16).hexdigest()
    while place + 8 <= len(data):
        (length,), kind = struct.unpack_from(">I", data, place), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + length]
        if kind == b"IHDR" and length >= 8:
            size = "{}x{}".format(*struct.unpack_from(">II", body))
        elif kind == b"IDAT":
            packed += body
        place += 12 + length
    try:
        points = zlib.decompress(packed)
    except zlib.error:
        points = bytes(packed)
    return size, blake2b(size.encode() + points, digest_size=16).hexdigest()


class Stream(io.TextIOBase):
    """Standard output or error of a cell."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name: str, outputs: Outputs) -> None:
        super().__init__()
        self.name = name
        self.outputs = outputs

    def write(self, text: str) -> int:
        """As any text file."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.outputs.stream(self.name, text)
        return len(text)

    def writable(self) -> bool:
        """It is there to be written to."""
        return True


def write_record(path: str, record: dict[str, Any]) -> None:
    """Whole or not at all."""
    part = Path(path + ".part")
    part.write_text(json.dumps(record), encoding="utf-8", errors="surrogatepass")
    part.replace(path)
