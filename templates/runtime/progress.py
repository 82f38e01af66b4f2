"""Saying how a run goes: words and a bar on a terminal, JSON lines elsewhere; on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

from .record import now

if TYPE_CHECKING:
    from .model import Stage
    from .session import Plan

Progress = Callable[[dict[str, Any]], None]
_BAR = 24


def stage_event(plan: Plan, stage: Stage, status: str, seconds: float) -> dict[str, Any]:
    """Give a progress event."""
    return {
        "event": "stage",
        "stage": stage.name,
        "status": status,
        "seconds": round(seconds, 3),
        "of": len(plan.pipeline.stages),
    }


def silent(_event: dict[str, Any]) -> None:
    """Say nothing."""


class TerminalBar:
    """A line for each stage that ended, and below them a bar with the stages that run."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._done = 0
        self._running: list[str] = []

    def __call__(self, event: dict[str, Any]) -> None:
        """Show an event."""
        if event["event"] == "end":
            self._write("")
        if event["event"] == "again":
            self._done, self._running = 0, []
            self._write(f"again, without what earlier runs have stored: {event['reason']}\n")
        if event["event"] != "stage":
            return
        stage, status = event["stage"], event["status"]
        if status == "start":
            self._running.append(stage)
        else:
            self._running = [each for each in self._running if each != stage]
            self._done += 1
            took = f"{event['seconds']:.1f} s" if status == "done" else status
            self._write(f"{stage:<32} {took:>8}\n")
        self._write(self._bar(event["of"]))

    def _bar(self, total: int) -> str:
        filled = _BAR * self._done // max(total, 1)
        bar = "#" * filled + "." * (_BAR - filled)
        return f"[{bar}] {self._done}/{total} {', '.join(self._running)}"[:79]

    def _write(self, text: str) -> None:
        """Write over the bar."""
        self._stream.write(f"\r{'':79}\r{text}")
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
