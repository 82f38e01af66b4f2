"""Fuzzes the compiler, and lets Python parse and compile every module that it emitted."""

from __future__ import annotations

import argparse
import ast
import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = ["cargo", "test", "--quiet", "-p", "nbship-compiler", "--test", "fuzz", "--", "--nocapture"]


def compiles(source: str) -> bool:
    """Whether Python takes the text as a cell; false for IPython's syntax, too."""
    try:
        compile(source, "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def faults(case: dict) -> Iterator[str]:
    code = [cell for cell in case["cells"] if not cell.startswith("#md ")]
    # What Python refuses only after parsing (`nonlocal x` at the top) may be in the notebook, too.
    whole = all(compiles(cell) for cell in code)
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT | (0 if whole else ast.PyCF_ONLY_AST)
    for path, text in case["files"]:
        try:
            compile(text, path, "exec", flags, dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            yield f"{path}: {error}\n{text}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", help="the test's executable, when it is built already")
    options = parser.parse_args()
    if sys.version_info < (3, 12):
        parser.error("run me with Python 3.12 or newer: notebooks may use its syntax")
    warnings.simplefilter("ignore")
    command = [options.binary, "--nocapture"] if options.binary else COMMAND
    failed = count = 0
    with tempfile.TemporaryDirectory() as scratch:
        emitted = Path(scratch) / "emitted.jsonl"
        environment = os.environ | {
            "NBSHIP_FUZZ_COUNT": str(options.count),
            "NBSHIP_FUZZ_SEED": str(options.seed),
            "NBSHIP_FUZZ_EMIT": str(emitted),
        }
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        with emitted.open(encoding="utf-8") as lines:
            for line in lines:
                case = json.loads(line)
                count += 1
                for fault in faults(case):
                    failed += 1
                    cells = "\n# %%\n".join(case["cells"])
                    print(f"seed {case['seed']}, number {case['number']}, {case['asked']}\n{fault}\n# %%\n{cells}\n")
    print(f"{count} packages parsed by Python {sys.version.split()[0]}, {failed} modules with faults")
    return 1 if failed or done.returncode or not count else 0


if __name__ == "__main__":
    sys.exit(main())
