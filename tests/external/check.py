"""Compiles the external notebooks and verifies the packages: python tests/external/check.py NOTEBOOKS --nbship BIN --python PY

NOTEBOOKS is the folder that fetch.py filled, PY an interpreter with what requirements.txt pins. Every
notebook is compiled and verified in process and isolated, with random numbers seeded (the notebooks
are listed because they repeat when seeded). --quick takes those marked `quick` in notebooks.toml,
--only those whose path contains a word.

docs/external-notebooks.md has a row for each: --write writes it (of a run over all, or over those
that take no longer than --seconds, which the page then says), otherwise the rows are compared with what was found, and any difference fails.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import table

LIST = Path(__file__).with_name("notebooks.toml")
TABLE = Path(__file__).parents[2] / "docs" / "external-notebooks.md"
MODES = {"in-process": "in process", "isolate": "isolated"}


def listed(options: argparse.Namespace) -> list[dict]:
    """The notebooks to take, each with its package's name and version."""
    found = [
        {"package": package["name"], "version": package["version"], **notebook}
        for package in tomllib.loads(LIST.read_text(encoding="utf-8"))["package"]
        for notebook in package["notebook"]
    ]
    wanted = [n for n in found if n.get("quick") or not options.quick]
    wanted = [n for n in wanted if options.seconds is None or n["seconds"] <= options.seconds]
    return [
        n for n in wanted if not options.only or any(word in table.key(n) for word in options.only)
    ]


def run(command: list, seconds: int) -> subprocess.CompletedProcess:
    """The ended process; one that takes too long counts as failed."""
    try:
        return subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"took more than {seconds} s")


def check(notebook: dict, options: argparse.Namespace) -> dict:
    """What became of one notebook."""
    source = options.notebooks / f"{notebook['package']}-{notebook['version']}" / notebook["path"]
    found = {"key": table.key(notebook), "stages": 0, "modes": {}, "why": ""}
    with tempfile.TemporaryDirectory(prefix="nbship-external-") as folder:
        package = Path(folder, "package")
        compiled = run([options.nbship, "compile", source, "-o", package, "--format", "json"], 60)
        if compiled.returncode not in (0, 1) or not package.is_dir():
            return found | {"why": f"refused: {reason(compiled.stderr)}"}
        found["stages"] = len(json.loads(compiled.stdout)["packages"][0]["plan"]["stages"])
        command = [
            options.nbship,
            "verify",
            source,
            package,
            "--python",
            options.python,
            "--only-seeded",
        ]
        command += ["--format", "json", "--mode", ",".join(MODES), "--timeout", options.timeout]
        start = time.monotonic()
        verified = run(command, 6 * options.timeout)
        found["seconds"] = round(time.monotonic() - start)
    if not verified.stdout:
        return found | {"why": f"not verified: {reason(verified.stderr)}"}
    report = json.loads(verified.stdout)
    found["modes"] = {mode: not report["modes"][mode]["differences"] for mode in MODES}
    found["compared"] = report["modes"]["in-process"]["compared"]
    found["differences"] = {mode: report["modes"][mode]["differences"] for mode in MODES}
    found["volatile"] = report["modes"]["isolate"]["volatile"]
    return found


def reason(words: str) -> str:
    """The first line that says an error, without places of this machine."""
    lines = [line for line in words.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("error")]
    return (errors or lines or ["no reason was given"])[0]


def check_all(notebooks: list[dict], options: argparse.Namespace) -> dict[str, dict]:
    """Results by notebook; those in the results file are taken from there."""
    known: dict[str, dict] = {}
    if options.results and options.results.exists():
        lines = options.results.read_text(encoding="utf-8").splitlines()
        known = {one["key"]: one for one in map(json.loads, lines)}
    todo = sorted((n for n in notebooks if table.key(n) not in known), key=lambda n: n["seconds"])
    with ThreadPoolExecutor(options.jobs) as pool:
        for done, found in enumerate(pool.map(lambda n: check(n, options), todo), 1):
            known[found["key"]] = found
            print(
                f"[{done}/{len(todo)}] {found['key']}: {table.verdict(found)} ({found.get('seconds', 0)} s)",
                file=sys.stderr,
                flush=True,
            )
            if options.results:
                with options.results.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(found) + "\n")
    return {table.key(n): known[table.key(n)] for n in notebooks}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("notebooks", type=Path)
    parser.add_argument("--nbship", type=Path, required=True)
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument("--quick", action="store_true", help="only the notebooks marked quick")
    parser.add_argument("--only", nargs="*", help="only notebooks whose name contains one of these")
    parser.add_argument(
        "--seconds", type=int, help="only notebooks whose cells take at most so many seconds"
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--timeout", type=int, default=300, help="seconds for one run of a notebook or package"
    )
    parser.add_argument("--results", type=Path, help="keeps results, and takes from it what it has")
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    notebooks = listed(options)
    found = check_all(notebooks, options)
    print(table.summary(list(found.values())))
    if options.write:
        if options.quick or options.only:
            sys.exit("the table is written of a run over all notebooks")
        page = table.page(notebooks, found, options.seconds)
        TABLE.write_text(page, encoding="utf-8")
        return
    written = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    wrong = table.unexpected(notebooks, found, written)
    print("\n".join(wrong), end="\n" if wrong else "")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
