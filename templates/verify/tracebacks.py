"""Tracebacks as text: in a package the notebook's own code lies in other files, at other lines.

A place in the notebook's code is written as `File <notebook>, in NAME`, without the number of its line and
without the line itself, which the compiler may write in another way. Everything else stays: the places in
libraries, the functions and their order, what was raised.
"""

from __future__ import annotations

import re

# What IPython, Jupyter and `plain` call the file of a cell.
CELLS = r"<ipython-input-\d+-\w+>|<cell \d+>|[^\"\n]*[\\/]ipykernel_\d+[\\/]+\d+\.py"
# Lines end as they do, or as the `repr` of a text spells it.
ENDINGS = (r"\n", r"\\n")


class Places:
    """The places in tracebacks of a run; `packages` are those that the notebook's code lies in, none for its own run."""

    def __init__(self, packages: list[str]) -> None:
        files, self.between = CELLS, []
        if packages:
            inside = rf"[^\"\n]*[\\/](?:{'|'.join(map(re.escape, packages))})[\\/]+"
            files += rf"|{inside}(?:functions|namespace|stages[\\/]+(?P<stage>\w+))\.py"
            self.between = [re.compile(frame(rf"{inside}runtime[\\/]+\w+\.py", end) + end) for end in ENDINGS]
        self.own = [re.compile(frame(files, end)) for end in ENDINGS]

    def text(self, text: str) -> str:
        """The text with places in the notebook's own code as they are in every run, and none in a package's runtime."""
        if "File " not in text:
            return text
        for frames in self.between:
            text = frames.sub("", text)
        for frames in self.own:
            text = frames.sub(placeless, text)
        return text


def frame(files: str, end: str) -> str:
    """The pattern of a line that names one of the files, and of the lines of code below it."""
    code = rf"(?:{end} {{4}}(?:(?!{end})[^\n])*)*"
    return rf" {{2}}File \\*\"(?:{files})\\*\", line \d+, in (?P<name><?\w+>?)(?={end}|\Z){code}"


def placeless(found: re.Match[str]) -> str:
    """The line without its place. The function of a stage runs what a cell has at its top level."""
    parts = found.groupdict()
    name = "<module>" if parts.get("stage") == parts["name"] else parts["name"]
    return f"  File <notebook>, in {name}"
