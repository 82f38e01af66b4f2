"""Property test: packages compiled from generated notebooks give what the notebooks gave."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from generate import notebook, script
from shrink import shrink

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "promise"))

from run import Failed, Promise


def with_headings(cells: list[str]) -> str:
    """A heading before every cell but the first two invites a cut there."""
    parts = [script([cell]) for cell in cells]
    return "".join(
        part if place < 2 else f"# %% [markdown]\n# ## Part {place}\n{part}"
        for place, part in enumerate(parts)
    )


class Packages:
    """Compiles and runs candidate notebooks."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.promise = Promise(options)
        self.folder = Path(tempfile.mkdtemp(prefix="nbship-package-"))

    def problems(self, cells: list[str]) -> tuple[int, list[tuple[str, str]]] | None:
        """Stages, and what differs; None where the notebook does not run."""
        path = self.folder / "notebook.py"
        path.write_text(with_headings(cells))
        try:
            stages, found = self.promise.check(path)
        except Failed as error:
            return None if str(error).startswith("notebook") else (0, [("compile", str(error))])
        return stages, [(mode, text) for mode, texts in found.items() for text in texts]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    built = Path(os.environ.get("CARGO_TARGET_DIR", "target"), "debug", "nbship")
    parser.add_argument("--nbship", default=str(built))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--modes", default="inproc,isolate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--stop-after", type=int, default=5, help="failures to shrink and show")
    parser.add_argument("--plain", action="store_true", help="no NumPy and pandas")
    parser.add_argument("--no-shrink", action="store_true")
    options = parser.parse_args()
    packages = Packages(options)
    started, checked, failures, all_stages = time.monotonic(), 0, 0, 0
    for seed in range(options.seed, options.seed + options.count):
        cells = notebook(seed, False if options.plain else None)
        found = packages.problems(cells)
        if found is None:
            continue
        checked += 1
        all_stages += found[0]
        if found[1]:
            failures += 1
            show(seed, cells, found[1], packages, options.no_shrink)
            if failures >= options.stop_after:
                break
    seconds = time.monotonic() - started
    print(f"{checked} notebooks, {all_stages} stages, {failures} broken, {seconds:.0f} s")
    return 1 if failures else 0


def show(
    seed: int, cells: list[str], found: list[tuple[str, str]], packages: Packages, as_it_is: bool
) -> None:
    kinds = {kind_of(p) for p in found}

    def fails(candidate: list[str]) -> bool:
        again = packages.problems(candidate)
        return again is not None and any(kind_of(p) in kinds for p in again[1])

    small = cells if as_it_is else shrink(cells, fails, budget=80)
    again = packages.problems(small)
    print(f"seed {seed}:", *(again[1] if again else found), sep="\n    ")
    print(script(small), flush=True)


def kind_of(problem: tuple[str, str]) -> tuple[str, str]:
    mode, text = problem
    return mode, text.split(" ")[0]


if __name__ == "__main__":
    sys.exit(main())
