"""A notebook's cells in IPython's own shell, in this process, with the inline backend for figures."""

from __future__ import annotations

import os
import sys
import traceback
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magics import execution
from traitlets import Type
from traitlets.config import Config

from .record import Outputs

HERE: dict[str, Any] = {}

OF_THE_SESSION = ("hist", "history", "lsmagic", "version_information", "watermark", "who", "who_ls", "whos")
"""Magics that tell of the interactive session alone, and fall away in a package."""


def silent(_: str) -> None:
    """Shows nothing."""


def inline(_: str) -> None:
    """Shows figures in the page, whatever `%matplotlib` asks for: so a package does."""
    HERE["shell"].enable_matplotlib("inline")


class Hook(DisplayHook):
    """Keeps the value of a cell's last expression."""

    def write_output_prompt(self) -> None:
        """No prompt: the record says which cell it was."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        """All forms of the value."""
        if format_dict:
            HERE["outputs"].show(format_dict)

    def finish_displayhook(self) -> None:
        """Nothing was printed."""


class Publisher(DisplayPublisher):
    """Keeps what the notebook displays."""

    def publish(
        self, data: dict[str, Any], *_: Any, transient: dict[str, Any] | None = None, update: bool = False, **__: Any
    ) -> None:
        """All forms of the value."""
        HERE["outputs"].show(data, display_id=(transient or {}).get("display_id", ""), update=update)

    def clear_output(self, wait: bool = False) -> None:
        """As the page of the notebook does."""
        HERE["outputs"].clear(wait=wait)


class Silent(InteractiveShell):
    """IPython's shell, without its own ways of telling about errors."""

    displayhook_class = Type(Hook)
    display_pub_class = Type(Publisher)

    def showtraceback(self, exc_tuple: Any = None, *_: Any, **__: Any) -> None:
        """The record has the error of a cell. One of a value that cannot say what it looks like is given here, and
        the cell goes on: a package prints it."""
        if exc_tuple is not None and isinstance(exc_tuple[1], Exception):
            traceback.print_exception(*exc_tuple, file=sys.stderr)

    def showsyntaxerror(self, *_: Any, **__: Any) -> None:
        """The record has the error."""

    def enable_gui(self, gui: Any = None) -> None:
        """There is no window."""

    def ask_exit(self) -> None:
        """The last cell is the end."""


class Once(execution.Timer):
    """Measures by running the code a single time, as a package does, and gives that for any number."""

    took: float | None = None

    def timeit(self, number: int = 1) -> float:
        """Seconds of so many runs; enough of them that nobody asks for more."""
        if self.took is None:
            outputs = HERE["outputs"]
            outputs.measured_once.add(outputs.cell)
            self.took = max(super().timeit(1), 1.0)
        return self.took * number

    def repeat(self, repeat: int = 5, number: int = 1) -> list[float]:
        """The same, several times."""
        return [self.timeit(number)] * repeat


class Kernel:
    """Libraries look for this to know a notebook from a terminal."""

    comm_manager = None


class IPythonShell:
    """Runs cells as a notebook's kernel does."""

    def __init__(self, outputs: Outputs, *, once: bool = False) -> None:
        if once:
            execution.Timer = Once
        os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
        HERE["outputs"] = outputs
        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "NoColor"
        config.InteractiveShell.autoindent = False
        self.shell = Silent.instance(config=config)
        self.shell.system = self.shell.system_piped
        self.shell.kernel = Kernel()
        # Help opens beside a notebook; it is no output.
        self.shell.set_hook("show_in_pager", lambda *_, **__: None, 0)
        for name in OF_THE_SESSION:
            self.shell.register_magic_function(silent, "line", name)
        HERE["shell"] = self.shell
        self.shell.register_magic_function(inline, "line", "matplotlib")
        self.namespace = self.shell.user_ns
        self.first = set(self.namespace)

    def run(self, source: str, count: int | None = None) -> BaseException | None:
        """Runs a cell, under a number of its own if it has one; the exception that ended it, if one did."""
        if count is not None:
            self.shell.execution_count = count
            history = self.shell.history_manager
            for inputs in (history.input_hist_parsed, history.input_hist_raw):
                inputs.extend([""] * (count - len(inputs)))
        result = self.shell.run_cell(source, store_history=True)
        return result.error_before_exec or result.error_in_exec

    def names(self) -> list[str]:
        """The names that the notebook itself bound."""
        hidden = self.shell.user_ns_hidden
        return [
            name
            for name, value in self.namespace.items()
            if not name.startswith("_") and not (name in hidden and hidden[name] is value) and name not in ("In", "Out")
        ]
