"""Writes what star imports bring into `star_imports.txt`, from the libraries that are installed.

    python tests/knowledge/star_imports.py [MODULE…]

adds the names that a star import of each module (of those listed already, without arguments) brings
here to its line. Names of other versions stay: a name that only some version has is looked for where
the notebook asks for it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from pathlib import Path

LIST = Path(__file__).resolve().parents[2] / "crates/analysis/knowledge/star_imports.txt"


def listed() -> dict[str, set[str]]:
    """All lines of the list: modules and the names that they bring."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return {line.split(" ")[0]: set(line.split(" ")[1:]) for line in lines}


def brought(module: str) -> set[str] | None:
    """What a star import of the module brings here; None where it is not installed."""
    found: dict[str, object] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(f"from {module} import *", found)
    except ImportError:
        return None
    return set(found) - {"__builtins__"}


def brought_by_all() -> dict[str, set[str] | None]:
    """What star imports of all listed modules bring, in a process that has imported nothing else."""
    command = [sys.executable, __file__, "--tell"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {module: None if names is None else set(names) for module, names in json.loads(told).items()}


def tell() -> None:
    found = {module: brought(module) for module in listed()}
    print(json.dumps({module: None if names is None else sorted(names) for module, names in found.items()}))


def main(modules: list[str]) -> None:
    names = listed()
    for module in modules or list(names):
        here = brought(module)
        if here is None:
            print(f"{module} is not installed")
            continue
        names[module] = names.get(module, set()) | here
    lines = [" ".join([module, *sorted(names[module])]) for module in sorted(names)]
    LIST.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    tell() if sys.argv[1:] == ["--tell"] else main(sys.argv[1:])
