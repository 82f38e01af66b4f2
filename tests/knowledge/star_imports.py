"""Writes what star imports bring into `star_imports.txt`, from the libraries that are installed.

    python tests/knowledge/star_imports.py [MODULE…]

adds the names that a star import of each module (of those listed already, without arguments) brings
here to its line. Names of other versions stay: a name that only some version has is looked for where
the notebook asks for it.
"""

from __future__ import annotations

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
    main(sys.argv[1:])
