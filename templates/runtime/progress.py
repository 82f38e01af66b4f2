"""Saying how a run goes: a bar on a terminal, JSON lines elsewhere; always on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any, TextIO

from .record import now

Progress = Callable[[dict[str, Any]], None]
_BAR = 24


def silent(_event: dict[str, Any]) -> None:
    """Say nothing."""


class TerminalBar:
    """One line that fills up, with the stage that runs."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._done = 0

    def __call__(self, event: dict[str, Any]) -> None:
        """Show an event."""
        if event["event"] != "stage":
            if event["event"] == "end":
                self._stream.write("\n")
            return
        if event["status"] in ("done", "cached", "failed"):
            self._done += 1
        total = event["of"]
        filled = _BAR * self._done // max(total, 1)
        bar = "#" * filled + "." * (_BAR - filled)
        text = f"[{bar}] {self._done}/{total} {event['stage']} {event['status']}"
        self._stream.write(f"\r{text[:79]:<79}")
        self._stream.flush()


class JsonLines:
    """One JSON object a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: dict[str, Any]) -> None:
        """Write an event."""
        self._stream.write(json.dumps({"time": now(), **event}, ensure_ascii=False) + "\n")
        self._stream.flush()


def for_stderr() -> Progress:
    """Give what suits this process's stderr."""
    return TerminalBar(sys.stderr) if sys.stderr.isatty() else JsonLines(sys.stderr)
