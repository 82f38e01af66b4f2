"""A notebook's cells without IPython.

What values look like is then said by the package's own runtime, which imitates IPython; it lies beside
these programs as `nbship_verify.runtime`.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import inspect
import linecache
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .notebook import fresh_main
from .record import Outputs
from .runtime import display, figures, hooks, show
from .runtime import outputs as recorders

INLINE = re.compile(r"(\s*)%config\s+InlineBackend\.(\w+)\s*=\s*(.*)")
DROPPED = re.compile(r"\s*%(matplotlib|config|load_ext|reload_ext|autoreload|pip|conda)\b")
TIMED = re.compile(r"(\s*)%time(?:it)?\s+(.*)")


class Forwarder:
    """What the runtime takes for the recorder of a stage: the record gets everything."""

    rewrite = ()

    def __init__(self, outputs: Outputs) -> None:
        self.outputs = outputs

    def cell(self) -> int:
        """The cell that is running."""
        return self.outputs.cell

    @contextmanager
    def at(self, cell: int) -> Iterator[None]:
        """Take what is shown meanwhile for an earlier cell's."""
        running, self.outputs.cell = self.outputs.cell, cell
        try:
            yield
        finally:
            self.outputs.cell = running

    def add(self, output: dict[str, Any]) -> None:
        """Anything but printed text."""
        recorders.before_output()
        if output["output_type"] == "error":
            self.outputs.failure(output["ename"], output["evalue"])
        else:
            self.outputs.show(output["data"], **output.get("transient", {}))

    def clear(self, *, wait: bool = False) -> None:
        """Forgets what the cell has shown."""
        self.outputs.clear(wait=wait)

    def update(self, display_id: str, output: dict[str, Any]) -> bool:
        """Replaces what was shown under an id."""
        known = display_id in self.outputs.displays
        if known:
            self.outputs.show(output["data"], display_id=display_id, update=True)
        return known


class PlainShell:
    """Runs cells by `compile` and `exec`."""

    def __init__(self, outputs: Outputs) -> None:
        hooks.notebook_surroundings()
        recorders._active.append(Forwarder(outputs))
        self.namespace = vars(fresh_main())
        self.namespace["__builtins__"] = builtins
        self.namespace["display"] = display
        self.first = set(self.namespace)
        self.count = 0

    def run(self, source: str, count: int | None = None) -> BaseException | None:
        """Runs a cell, under a number of its own if it has one; the exception that ended it, if one did."""
        self.count = count or self.count + 1
        try:
            self.execute(translate(source))
        except (Exception, SystemExit, KeyboardInterrupt) as error:  # noqa: BLE001 - a cell may raise anything
            return error
        finally:
            figures.show_figures()
        return None

    def execute(self, source: str) -> None:
        file = f"<cell {self.count}>"
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        tree = ast.parse(source, file)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        self.evaluate(compile(tree, file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
        if last is not None:
            code = compile(ast.Expression(last.value), file, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            value = self.evaluate(code)
            if not source.rstrip().endswith(";"):
                show(value)

    def evaluate(self, code: Any) -> Any:
        value = eval(code, self.namespace)  # noqa: S307 - running the notebook is what this is for
        return asyncio.run(value) if inspect.iscoroutine(value) and code.co_flags & inspect.CO_COROUTINE else value

    def names(self) -> list[str]:
        """The names that the notebook itself bound."""
        return [name for name in self.namespace if name not in self.first and not name.startswith("_")]


def translate(source: str) -> str:
    """The magics that need no IPython, as Python; any other is an error."""
    lines = source.split("\n")
    if lines[0].strip() in ("%%time", "%%timeit", "%%capture"):
        lines[0] = ""
    if lines[0].startswith("%%"):
        raise SyntaxError(f"{lines[0].split()[0]} needs IPython: install ipython for the interpreter, or name another")
    return "\n".join(translate_line(line) for line in lines)


def translate_line(line: str) -> str:
    """One line; those of strings that look like magics are the price of having no IPython."""
    inline = INLINE.match(line)
    if inline:
        return f"{inline[1]}__import__({__name__!r}, fromlist=['x']).configure({inline[2]!r}, {inline[3]})"
    if DROPPED.match(line):
        begins = line.strip().startswith("%matplotlib")
        return f"__import__({__name__!r}, fromlist=['x']).figures.resolve()" if begins else ""
    timed = TIMED.match(line)
    if timed:
        return timed.group(1) + timed.group(2)
    bare = line.lstrip()
    if bare.startswith("!"):
        indent = line[: len(line) - len(bare)]
        return f"{indent}__import__({__name__!r}, fromlist=['x']).shell({bare[1:]!r})"
    if re.match(r"%[A-Za-z]", bare):
        raise SyntaxError(f"{bare.split()[0]} needs IPython: install ipython for the interpreter, or name another")
    return line


def configure(option: str, value: Any) -> None:
    """An option of the backend that shows figures."""
    figures.inline_backend(option, value)


def shell(command: str) -> None:
    """A shell line of the notebook. What it starts cannot import this process's backend of matplotlib."""
    env = {**os.environ, "MPLBACKEND": "agg"}
    out = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, shell=True, env=env, text=True, check=False, **out)  # noqa: S602
    sys.stdout.write(done.stdout)
