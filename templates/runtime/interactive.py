"""`get_ipython()`, as scripts that were exported from notebooks call it: commands, and magics that
set up what a package has anyway.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from .figures import inline_backend
from .shell import Lines, shell, shell_lines

_ANYWAY = frozenset(["matplotlib", "load_ext", "reload_ext", "autoreload"])
_BACKEND = re.compile(r"\s*InlineBackend\.(\w+)\s*=\s*(.+)")


class Shell:
    """What is used of IPython's shell."""

    def run_line_magic(self, name: str, line: str = "", *_: Any) -> None:
        """Do what a magic does that is of use in a package."""
        found = _BACKEND.fullmatch(line) if name == "config" else None
        if found is not None:
            inline_backend(found[1], ast.literal_eval(found[2].strip()))
        elif name not in _ANYWAY:
            raise NotImplementedError(
                f"%{name} by get_ipython() does nothing in a package: write the magic itself"
            )

    def magic(self, line: str) -> None:
        """Do the same for a magic written as a line."""
        name, _, rest = line.lstrip("%").partition(" ")
        self.run_line_magic(name, rest.strip())

    def system(self, command: str) -> None:
        """Run a command as `!command` does."""
        shell(command)

    def getoutput(self, command: str) -> Lines:
        """Give the lines that a command prints."""
        return shell_lines(command)

    def __getattr__(self, name: str) -> Any:
        raise NotImplementedError(f"get_ipython().{name} means nothing in a package")


_SHELL = Shell()


def get_ipython() -> Shell:
    """Give the one there is."""
    return _SHELL
