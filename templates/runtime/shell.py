"""Shell lines and written files of the notebook: `!command`, `x = !command`, `%%writefile`."""

from __future__ import annotations

import codecs
import importlib
import os
import re
import shutil
import string
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any


def shell(script: str, names: Mapping[str, Any] | None = None, program: str = "sh") -> None:
    """Run a script and print what it says, as it comes.

    `sh` stands for the notebook's `!`: a failing command does not stop the cell. Any other
    program stands for a cell magic such as `%%bash`, where it does. With `names`, `$name` and
    `{expression}` in the script are expanded.
    """
    script = script if names is None else expand(script, names)
    sys.stdout.flush()
    if program == "sh":
        _run_as_typed(_command(program, script))
        return
    with subprocess.Popen(  # noqa: S603 - the notebook's own command
        _command(program, script),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        cwd=os.getcwd(),
    ) as process:
        said, complained = process.communicate(script)
        sys.stdout.write(said)
        sys.stderr.write(complained)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, program)


def _run_as_typed(command: list[str]) -> None:
    """Run it as a notebook does: what it says goes to a terminal of 80 columns, where there is one.

    It has nothing to read, so that a command with a question ends instead of waiting for ever.
    """
    read_from, write_to = _terminal()
    with subprocess.Popen(  # noqa: S603 - the notebook's own command
        command,
        stdin=subprocess.DEVNULL,
        stdout=write_to,
        stderr=write_to,
        cwd=os.getcwd(),
    ) as process:
        os.close(write_to)
        try:
            for text in _texts(read_from):
                sys.stdout.write(text)
        except BaseException:
            process.terminate()
            raise
        finally:
            os.close(read_from)


def _terminal() -> tuple[int, int]:
    """Give both ends of a terminal, or of a pipe where the system has no terminals."""
    try:
        import fcntl
        import termios

        ends = os.openpty()
        fcntl.ioctl(ends[1], termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    except (ImportError, OSError):
        return os.pipe()
    return ends


def _texts(read_from: int) -> Iterator[str]:
    """Give what comes as text, line ends as files have them, until nobody can write any more."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    waiting = ""
    while True:
        try:
            found = os.read(read_from, 65536)
        except OSError:  # how Linux says that a terminal's other end is closed
            found = b""
        text = waiting + decoder.decode(found, final=not found)
        waiting = "\r" if text.endswith("\r") and found else ""
        yield (text[:-1] if waiting else text).replace("\r\n", "\n")
        if not found:
            return


def _command(program: str, script: str) -> list[str]:
    if program == "sh":
        return [_shell(), "-c", script]
    return program.split()


def _shell() -> str:
    """Give the user's shell, as IPython does; where none is named, the one most have."""
    named = os.environ.get("SHELL")
    return named if named and shutil.which(named) else shutil.which("bash") or "/bin/sh"


def shell_lines(script: str, names: Mapping[str, Any] | None = None) -> Lines:
    """Run a shell line and give the lines it prints, as `x = !command` does."""
    script = script if names is None else expand(script, names)
    done = subprocess.run(  # noqa: S603 - the notebook's own command
        _command("sh", script),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        cwd=os.getcwd(),
    )
    return Lines(done.stdout.splitlines())


_DOLLAR = re.compile(r"(.*?)\$(\$?[\w.]+)(?=([^']*'[^']*')*[^']*$)")


def expand(line: str, names: Mapping[str, Any]) -> str:
    """Put values into a line as IPython does: if any part cannot be evaluated, none is."""
    try:
        return "".join(_pieces(line, dict(names)))
    except Exception:
        return line


def _pieces(line: str, names: dict[str, Any]) -> Iterator[str]:
    formatter = string.Formatter()
    for text, field, rest, conversion in formatter.parse(line):
        start, before = 0, ""
        for match in _DOLLAR.finditer(text):
            before += match[1]
            if match[2].startswith("$"):
                before += match[2]
            else:
                yield before + format(eval(match[2], names))  # noqa: S307 - the notebook's own
                before = ""
            start = match.end()
        yield before + text[start:]
        if field is not None:
            expression = f"{field}:{rest}" if rest else field
            value = eval(expression, names)  # noqa: S307 - the notebook's own
            yield format(formatter.convert_field(value, conversion))


class Lines(list[str]):
    """The lines a command printed, with IPython's short names for their other forms."""

    @property
    def n(self) -> str:
        """The lines as one text."""
        return "\n".join(self)

    @property
    def s(self) -> str:
        """The lines with spaces between."""
        return " ".join(self)

    @property
    def p(self) -> Sequence[Path]:
        """The lines that are paths of something."""
        return [Path(line) for line in self if Path(line).exists()]

    @property
    def l(self) -> Lines:  # noqa: E743
        """The lines."""
        return self

    list = l
    nlstr = n
    spstr = s
    paths = p

    def grep(self, pattern: str, prune: bool = False) -> Lines:
        """Give the lines in which the pattern is found, or with `prune` the others."""
        found = re.compile(pattern, re.IGNORECASE).search
        return Lines(each for each in self if bool(found(each)) != prune)

    def fields(self, *places: int) -> Lines:
        """Give the numbered words of each line, or all its words."""
        rows = [line.split() for line in self]
        if not places:
            return rows  # ty: ignore[invalid-explicit-return]
        return Lines(" ".join(row[each] for each in places if each < len(row)) for row in rows)


def write_file(path: str, text: str, append: bool = False) -> None:
    """Write a file and say so, as `%%writefile` does."""
    target = Path(path).expanduser()
    verb = "Appending to" if append else "Overwriting" if target.exists() else "Writing"
    print(f"{verb} {path}")
    with target.open("a" if append else "w", encoding="utf-8") as file:
        file.write(text)
    importlib.invalidate_caches()
