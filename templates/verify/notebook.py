"""Runs a notebook, cell by cell, and writes its record.

Where IPython is importable its own shell runs the cells, in this process; otherwise `plain` does,
which knows no magics but those that need no notebook.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sys
import time
import types
from pathlib import Path
from typing import Any, Protocol

from . import counters, files
from .digest import Digester
from .nodes import Numbers
from .record import Outputs, Plain, Stream, named_folders, write_record

MEASURED = re.compile(
    r"^(?:CPU times: .*|Wall time: .*|Compiler *: .*|Parser *: .*|.* per loop \(mean .*|The slowest run took .*"
    r"|This could mean that an intermediate result .*)\n?",
    re.MULTILINE,
)
"""What timing magics print. A package runs the code and measures in its own way."""


class Shell(Protocol):
    """Something that runs cells."""

    namespace: dict[str, Any]

    def run(self, source: str, count: int | None = None) -> BaseException | None:
        """Runs a cell, under a number of its own if it has one; the exception that ended it, if one did."""

    def names(self) -> list[str]:
        """The names that the notebook itself bound."""


def choose(outputs: Outputs, *, once: bool) -> Shell:
    """The best shell that this interpreter has. With `once` it runs a single time what `%timeit` measures."""
    if importlib.util.find_spec("IPython") is not None and importlib.util.find_spec("matplotlib_inline") is not None:
        from .ipython import IPythonShell

        return IPythonShell(outputs, once=once)
    from .plain import PlainShell

    return PlainShell(outputs)


def main(job_path: str) -> None:
    """Runs the notebook that the job describes."""
    job = json.loads(Path(job_path).read_text(encoding="utf-8"))
    root, folder = Path(job["root"]), Path(job["folder"])
    before = files.snapshot(root)
    os.chdir(folder)
    sys.path.insert(0, "")
    sys.argv = ["ipykernel_launcher.py", "-f", "kernel.json"]
    outputs = Outputs(Path(job["pictures"]))
    shell = choose(outputs, once=job["once"])
    counters.watch(outputs, change=job["again"])
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Stream("stdout", outputs), Stream("stderr", outputs)
    bound: dict[str, int] = {}
    start = time.perf_counter()
    try:
        error = run_cells(job["cells"], shell, outputs, bound)
    finally:
        sys.stdout, sys.stderr = streams
    seconds = time.perf_counter() - start
    numbers = Numbers(Path(job["numbers"]))
    digester = Digester(("__main__",), numbers, named_folders([root]))
    os.chdir(folder)
    record = outputs.plain(Plain(("__main__",), [str(root), str(root.parent)]))
    record |= {
        "kind": "notebook", "engine": type(shell).__name__, "error": error, "seconds": seconds, "bound": bound,
        "values": {name: digester.tree(shell.namespace[name]) for name in shell.names()},
        "files": files.written(digester, root, before), "deleted": files.deleted(root, before),
        "numbers": job["numbers"], "measured_once": sorted(outputs.measured_once),
        "counts": outputs.counts,
    }  # fmt: skip
    numbers.close()
    write_record(job["record"], record)


def run_cells(
    cells: list[dict[str, Any]], shell: Shell, outputs: Outputs, bound: dict[str, int]
) -> dict[str, Any] | None:
    """Runs the cells until one fails; what failed, if one did. Notes in `bound` which cell bound
    each name last."""
    held: dict[str, Any] = {}
    for cell in cells:
        outputs.cell = cell["cell"]
        error = shell.run(cell["source"], cell.get("count"))
        if cell["timed"]:
            outputs.leave_out(MEASURED)
        for name in shell.names():
            value = shell.namespace[name]
            if name not in held or held[name] is not value:
                bound[name] = cell["cell"]
                held[name] = value
        if error is None:
            continue
        if not cell["may_raise"]:
            return {"cell": cell["cell"], "name": type(error).__name__, "message": message_of(error)[:2000]}
        outputs.failure(type(error).__name__, message_of(error))
    return None


def message_of(error: BaseException) -> str:
    """What an exception says; Python's words where it cannot say it."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - the notebook's own code
        return "<exception str() failed>"


def fresh_main() -> types.ModuleType:
    """A module that is `__main__`, as the notebook's namespace is."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    return module
