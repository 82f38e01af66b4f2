"""Changes a compiled package in small ways, and checks that `nbship verify` says where."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "mutations"


def call(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def mutate(package: Path, case: dict[str, Any]) -> str | None:
    """Change the package; what is wrong with the case, if something is."""
    if "find" not in case:
        return None
    found = []
    for path in sorted(package.glob("src/*/*.py")) + sorted(package.glob("src/*/stages/*.py")):
        text = path.read_text(encoding="utf-8")
        found += [path] * text.count(case["find"])
    if len(found) != 1:
        return f"{case['find']!r} is there {len(found)} times"
    text = found[0].read_text(encoding="utf-8")
    found[0].write_text(text.replace(case["find"], case["replace"]), encoding="utf-8")
    return None


def judge(case: dict[str, Any], answer: subprocess.CompletedProcess[str]) -> str | None:
    """Say what is wrong with verify's answer, if something is."""
    if answer.returncode not in (0, 1):
        return f"exit code {answer.returncode}: {answer.stderr[-1500:]}"
    report = json.loads(answer.stdout)
    differences = list(report["modes"]["in-process"]["differences"])
    if report["seeded"]:
        differences += report["seeded"]["modes"]["in-process"]["differences"]
    if "expect" not in case:
        return f"found {differences}" if differences or answer.returncode else None
    if not differences or answer.returncode != 1:
        return "nothing was found"
    first, expect = differences[0], case["expect"]
    for key, wanted in expect.items():
        same = first[key].startswith(wanted) if key == "what" else first[key] == wanted
        if not same:
            return f"{key} is {first[key]!r}, not {wanted!r}, of {first}"
    return None


def run(path: Path, options: argparse.Namespace, package: Path) -> str | None:
    """Run one case; what is wrong, if something is."""
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="nbship-mutation-") as folder:
        mutant = Path(folder) / "package"
        shutil.copytree(package, mutant)
        wrong = mutate(mutant, case)
        if wrong:
            return wrong
        (Path(folder) / "data").mkdir()
        notebook = shutil.copy(path.parent / "notebook.py", Path(folder) / "data")
        command = [options.nbship, "verify", notebook, mutant, "--python", options.python]
        return judge(
            case, call([*command, "--format", "json", "--mode", "in-process"], Path(folder))
        )


def main() -> int:
    """Run every case, or those that were named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="cases; all without")
    parser.add_argument("--nbship", type=lambda text: Path(text).resolve(), required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    paths = [
        path
        for path in sorted(CASES.glob("*/*.toml"))
        if not options.names or path.stem in options.names
    ]
    with tempfile.TemporaryDirectory(prefix="nbship-mutations-") as folder:
        for kind in sorted({path.parent for path in paths}):
            package = Path(folder) / kind.name
            compiled = call(
                [options.nbship, "compile", kind / "notebook.py", "-o", package, "--no-lock"], kind
            )
            if compiled.returncode:
                print(compiled.stderr)
                return 1
        with ThreadPoolExecutor(options.jobs) as pool:
            answers = list(
                pool.map(lambda path: run(path, options, Path(folder) / path.parent.name), paths)
            )
    for path, wrong in zip(paths, answers, strict=True):
        print(
            f"{'FAIL' if wrong else 'ok':5}{path.parent.name}/{path.stem}{': ' + wrong if wrong else ''}"
        )
    failed = sum(wrong is not None for wrong in answers)
    print(f"{len(paths) - failed} of {len(paths)} mutations answered as expected")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
