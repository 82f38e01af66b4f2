"""A notebook's cells without IPython."""

from __future__ import annotations

import ast
import asyncio
import builtins
import inspect
import io
import linecache
import os
import re
import subprocess
import sys
from typing import Any

from .notebook import fresh_main
from .record import Outputs

DROPPED = re.compile(r"\s*%(matplotlib|config|load_ext|reload_ext|autoreload|pip|conda|pylab)\b")
TIMED = re.compile(r"(\s*)%time(?:it)?\s+(.*)")


class PlainShell:
    """Runs cells by `compile` and `exec`."""

    def __init__(self, outputs: Outputs) -> None:
        os.environ.setdefault("MPLBACKEND", "agg")
        self.outputs = outputs
        self.namespace = vars(fresh_main())
        self.namespace["__builtins__"] = builtins
        self.namespace["display"] = self.display
        self.first = set(self.namespace)
        self.count = 0

    def run(self, source: str) -> BaseException | None:
        """Runs a cell; the exception that ended it, if one did."""
        self.count += 1
        try:
            self.execute(translate(source))
        except (Exception, SystemExit, KeyboardInterrupt) as error:  # noqa: BLE001 - a cell may raise anything
            return error
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
                self.display(value)
        self.figures()

    def evaluate(self, code: Any) -> Any:
        value = eval(code, self.namespace)  # noqa: S307 - running the notebook is what this is for
        return asyncio.run(value) if inspect.iscoroutine(value) and code.co_flags & inspect.CO_COROUTINE else value

    def display(self, *values: Any, **_: Any) -> None:
        """Shows values, as a notebook's `display` does."""
        for value in values:
            if value is None:
                continue
            data = {"text/plain": repr(value)}
            html = getattr(value, "_repr_html_", None)
            made = html() if callable(html) and not isinstance(value, type) else None
            self.outputs.show(data | ({"text/html": made} if made else {}))

    def figures(self) -> None:
        """Shows and closes the figures that are open at the end of a cell."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        for number in pyplot.get_fignums() if pyplot else ():
            figure = pyplot.figure(number)
            drawn = io.BytesIO()
            figure.savefig(drawn, format="png", bbox_inches="tight")
            self.outputs.show({"image/png": drawn.getvalue(), "text/plain": repr(figure)})
        if pyplot:
            pyplot.close("all")

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
    if DROPPED.match(line):
        return ""
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


def shell(command: str) -> None:
    """A shell line of the notebook."""
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)  # noqa: S602
    sys.stdout.write(done.stdout)
