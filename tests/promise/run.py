"""Compiles notebooks, runs each package in every mode, and compares with plain execution.

    run.py [NOTEBOOK…] --nbship BIN [--python PY] [--modes inproc,isolate,workers]

Without notebooks: every script in this folder. Exit 1 when anything differs.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OWN = {"run.py", "observe.py", "test_promise.py"}
NAME = "promised"


class Failed(Exception):
    """A step that ended without a result; the text says which and why."""


def call(command: list[str], where: Path, step: str, timeout: float) -> str:
    try:
        done = subprocess.run(
            command, cwd=where, capture_output=True, text=True, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"{step}: no end after {timeout:.0f} s") from None
    if done.returncode not in (0, 1) or (done.returncode == 1 and not done.stdout):
        raise Failed(f"{step}: exit {done.returncode}: {tail(done.stderr)}")
    return done.stdout


def tail(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return " / ".join(lines[-3:])[-400:]


def observe(python: str, where: Path, *arguments: str, timeout: float = 120) -> dict[str, Any]:
    command = [python, str(HERE / "observe.py"), *arguments]
    return json.loads(call(command, where, arguments[0], timeout))


def differences(want: dict[str, Any], got: dict[str, Any], asked: list[str]) -> list[str]:
    """Where the package's run parts from the notebook's, when it was compiled as asked."""
    found = []
    kept = [name for option, name in pairwise(asked) if option == "--keep"]
    found += [f"value of {name}: it is not there" for name in kept if name not in got["values"]]
    for kind in compared(asked):
        for cell in sorted({*want[kind], *got[kind]}, key=int):
            first, second = want[kind].get(cell), got[kind].get(cell)
            if first != second:
                found.append(f"{kind} of cell {cell}: {first!r} became {second!r}")
    for name, value in got["values"].items():
        if name in want["values"] and value != want["values"][name]:
            found.append(f"value of {name}: {want['values'][name]!r} became {value!r}"[:300])
    exported = set(got["values"])
    shared = [[n for n in names if n in exported] for names in want["shared"]]
    wanted = sorted(names for names in shared if len(names) > 1)
    given = [[n for n in names if n in want["values"]] for names in got["shared"]]
    if wanted != sorted(names for names in given if len(names) > 1):
        found.append(f"shared: {wanted} became {got['shared']}")
    return found


def compared(asked: list[str]) -> list[str]:
    """What is compared besides values: what is left out on demand prints and shows nothing."""
    if "--keep" in asked:
        return []
    return ["text"] if "--drop-displays" in asked else ["text", "shown"]


def asked_for(notebook: Path) -> list[str]:
    """Options of the compiler that a notebook's first line names: `# compile: --keep total`."""
    first = notebook.read_text(encoding="utf-8").splitlines()[0]
    return first.removeprefix("# compile:").split() if first.startswith("# compile:") else []


def lay_beside(notebook: Path, folder: Path) -> None:
    """Writes the modules that a notebook has beside it: `# file src/m.py: x = 1\\ny = 2`."""
    for line in notebook.read_text(encoding="utf-8").splitlines():
        if line.startswith("# file "):
            name, _, text = line.removeprefix("# file ").partition(":")
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.removeprefix(" ").replace("\\n", "\n"), encoding="utf-8")


class Promise:
    """One notebook, compiled once and run in each mode."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options

    def outcome(self, notebook: Path) -> tuple[int, dict[str, list[str]]]:
        """Stages, and what differs by mode or failed before."""
        try:
            return self.check(notebook)
        except Failed as error:
            return 0, {"": [str(error)]}

    def check(self, notebook: Path) -> tuple[int, dict[str, list[str]]]:
        """Stages, and what differs by mode."""
        with tempfile.TemporaryDirectory(prefix="promise-") as folder:
            base = Path(folder)
            (base / "plain").mkdir()
            (base / "source").mkdir()
            for place in ("plain", "source"):
                shutil.copy(notebook, base / place / notebook.name)
                lay_beside(notebook, base / place)
            want = observe(self.options.python, base / "plain", "notebook", notebook.name)
            command = [str(Path(self.options.nbship).resolve()), "compile", notebook.name]
            asked = asked_for(notebook)
            # A case says by its headings where it is to be cut, whatever would be a good cut.
            if "--split" not in asked and "[markdown]" in notebook.read_text(encoding="utf-8"):
                command += ["--split", "headings"]
            command += ["-o", str(base / "package"), "--name", NAME, *asked]
            call(command, base / "source", "compile", 60)
            return self._modes(base, want, asked)

    def _modes(
        self, base: Path, want: dict[str, Any], asked: list[str]
    ) -> tuple[int, dict[str, list[str]]]:
        stages, found = 0, {}
        source = str(base / "package" / "src")
        for mode in self.options.modes.split(","):
            try:
                store = str(base / f"store-{mode}")
                got = observe(self.options.python, base, "package", source, NAME, mode, store)
            except Failed as error:
                found[mode] = [str(error)]
                continue
            stages = got["stages"]
            found[mode] = differences(want, got, asked)
        return stages, found


def notebooks(options: argparse.Namespace) -> list[Path]:
    given = options.notebooks or sorted(p for p in HERE.glob("*.py") if p.name not in OWN)
    return [Path(p).resolve() for p in given]


def known_bugs() -> set[str]:
    """Notebooks whose packages are known to be wrong: the first word of each line."""
    lines = Path(__file__).with_name("known_bugs.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", type=Path)
    built = Path(os.environ.get("CARGO_TARGET_DIR", "target"), "debug", "nbship")
    parser.add_argument("--nbship", default=str(built))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--modes", default="inproc,isolate")
    options = parser.parse_args()
    promise, known = Promise(options), known_bugs()
    kept = broken = surprises = 0
    todo = notebooks(options)
    pool = ThreadPoolExecutor(os.cpu_count() or 1)
    checked = pool.map(promise.outcome, todo)
    for notebook, (stages, found) in zip(todo, checked, strict=True):
        problems = [(mode, p) for mode, texts in found.items() for p in texts]
        kept += not problems
        broken += bool(problems)
        expected = notebook.stem in known
        surprises += bool(problems) != expected
        word = ("known" if expected else "BROKEN") if problems else ("MENDED" if expected else "kept")
        print(f"{word:6} {stages:3} stages  {notebook.stem}", flush=True)
        for mode, problem in problems:
            print(f"         {mode}: {problem}")
        if expected and not problems:
            print("         it keeps its promise now: take it out of known_bugs.txt")
    print(f"{kept} kept, {broken} broken, {surprises} not as known_bugs.txt says")
    print(f"promise: {kept + broken - surprises} passed, {surprises} failed")
    return 1 if surprises else 0


if __name__ == "__main__":
    sys.exit(main())
