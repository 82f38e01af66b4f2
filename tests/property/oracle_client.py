"""The oracle's worker and the nbship binary, as functions."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ORACLE = Path(__file__).resolve().parent.parent / "oracle"
sys.path.insert(0, str(ORACLE))


class Worker:
    """One process that observes many notebooks."""

    def __init__(self, python: str) -> None:
        self.command = [python, str(ORACLE / "worker.py")]
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def observe(self, source: str) -> dict[str, Any] | None:
        """None where the notebook does not run to its end."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps({"id": 0, "source": source}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.start()
            return None
        answer = json.loads(line)
        if answer.get("oracle_error"):
            raise RuntimeError(answer["oracle_error"])
        return None if answer["error"] else answer


class Nbship:
    """`nbship flow` on sources."""

    def __init__(self, binary: str) -> None:
        self.binary = binary
        self.folder = Path(tempfile.mkdtemp(prefix="nbship-property-"))

    def flow(self, source: str) -> dict[str, Any]:
        path = self.folder / "notebook.py"
        path.write_text(source)
        command = [self.binary, "flow", "--format", "json", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        if not done.stdout.strip():
            raise RuntimeError(f"exit {done.returncode}: {done.stderr[-500:]}")
        return json.loads(done.stdout)
