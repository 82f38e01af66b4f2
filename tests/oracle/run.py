"""Runs notebooks under the oracle and compares with what nbship says. See README.md."""

from __future__ import annotations

import argparse
import dataclasses
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import cells
from compare import MEASURES, Comparison, Score, compare

HERE = Path(__file__).parent


def locate(path: Path) -> tuple[Path, str]:
    """The folder to copy and the notebook's path in it. A folder names its notebook in
    `reference.json`, for notebooks that need files above their own folder."""
    if path.is_dir():
        return path, json.loads((path / "reference.json").read_text())["notebook"]
    return path.parent, path.name


def observe(path: Path, python: str, timeout: float) -> dict[str, Any]:
    """Executes a copy of the notebook's folder in a process of its own."""
    root, notebook = locate(path)
    with tempfile.TemporaryDirectory(prefix="oracle-") as temporary:
        work = Path(temporary) / "work"
        if path.is_dir():
            shutil.copytree(root, work, symlinks=True)
        else:
            _copy_beside(path, work)
        job = json.dumps({"id": str(path), "root": str(work), "notebook": notebook})
        command = [python, str(HERE / "worker.py")]
        try:
            done = subprocess.run(
                command, input=job, capture_output=True, text=True, timeout=timeout, check=False
            )
        except subprocess.TimeoutExpired:
            return {"cells": [], "oracle_error": f"no end after {timeout:.0f} s"}
    if not done.stdout.strip():
        return {"cells": [], "oracle_error": done.stderr[-2000:]}
    return json.loads(done.stdout.splitlines()[-1])


def _copy_beside(path: Path, work: Path) -> None:
    """The notebook and what lies beside it, other notebooks and large files excepted."""
    work.mkdir()
    for entry in path.parent.iterdir():
        if entry.is_dir():
            if entry.name.startswith((".", "__pycache__")):
                continue
            shutil.copytree(entry, work / entry.name, symlinks=True)
        elif entry == path or entry.suffix != ".ipynb":
            shutil.copy(entry, work / entry.name)


def predict(path: Path, nbship: str) -> dict[str, Any]:
    root, notebook = locate(path)
    command = [nbship, "flow", "--format", "json", str(root / notebook)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        raise RuntimeError(f"nbship flow gave no JSON: {done.stderr[-1000:]}") from None


def sources(path: Path) -> dict[int, str]:
    root, notebook = locate(path)
    return {c.number: c.source for c in cells.read(root / notebook)}


def line(name: str, scores: dict[str, Score], note: str = "") -> str:
    parts = [f"{scores[m].recall:.3f}/{scores[m].precision:.3f}" for m in MEASURES]
    return f"{name[:44]:44} " + " ".join(f"{p:>13}" for p in parts) + f"  {note}"


def report(name: str, observation: dict, comparison: Comparison) -> None:
    note = f"may {comparison.may_flows}"
    if observation.get("error"):
        error = observation["error"]
        note += f"; stopped at cell {error['cell']}: {error['error'][:60]}"
    if observation.get("partial"):
        note += "; digest partial"
    print(line(name, comparison.scores, note))
    for what, cell, text in comparison.misses:
        print(f"    MISS {what}: cell {cell}: {text}")
    for what, cell, text in comparison.unsure:
        print(f"    perhaps {what}: cell {cell}: {text}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--nbship", default="nbship", help="the binary; '' only observes")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--json", type=Path, help="write everything observed and compared here")
    parser.add_argument("--cache", type=Path, help="keep observations here and reuse them")
    parser.add_argument("--timeout", type=float, default=900)
    parser.add_argument("--verbose", action="store_true", help="list predicted flows not observed")
    options = parser.parse_args()
    total = {m: Score() for m in MEASURES}
    outcome: dict[str, Any] = {}
    failed = exact = 0
    print(f"{'recall/precision':44} " + " ".join(f"{m:>13}" for m in MEASURES))
    for path in options.notebooks:
        name = path.name if path.is_dir() else path.stem
        name = path.parent.name if name == "notebook" else name
        observation = cached(options, path)
        outcome[str(path)] = entry = {"observation": observation}
        if observation.get("oracle_error"):
            print(f"{name[:44]:44} not observed: {observation['oracle_error'].splitlines()[-1]}")
            failed += 1
            continue
        if not options.nbship:
            print(
                f"{name[:44]:44} cells {len(observation['cells'])} {observation.get('error') or ''}"
            )
            continue
        try:
            comparison = compare(observation, predict(path, options.nbship), sources(path))
        except RuntimeError as error:
            print(f"{name[:44]:44} {error}")
            failed += 1
            continue
        entry["comparison"] = dataclasses.asdict(comparison)
        report(name, observation, comparison)
        if options.verbose:
            show_extra(comparison)
        total = {m: total[m] + comparison.scores[m] for m in MEASURES}
        failed += bool(comparison.misses)
        exact += comparison.exact
    if options.nbship:
        print(line("TOTAL", total, f"exact {exact}/{len(options.notebooks)}"))
    if options.json:
        options.json.write_text(json.dumps(outcome, indent=1))
    return 1 if failed else 0


def cached(options: argparse.Namespace, path: Path) -> dict[str, Any]:
    if options.cache is None:
        return observe(path, options.python, options.timeout)
    options.cache.mkdir(parents=True, exist_ok=True)
    file = options.cache / (str(path).strip("/").replace("/", "_") + ".json")
    if not file.exists():
        file.write_text(json.dumps(observe(path, options.python, options.timeout)))
    return json.loads(file.read_text())


def show_extra(comparison: Comparison) -> None:
    for source, target, name, cause in comparison.false_flows:
        print(f"    extra flow {source} -> {target} {name}: {cause}")
    for what in ("mutates", "reads", "writes"):
        for cell, name in comparison.extra[what]:
            print(f"    extra {what}: cell {cell}: {name}")


if __name__ == "__main__":
    sys.exit(main())
