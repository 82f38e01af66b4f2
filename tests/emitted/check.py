"""Compiles examples and hostile notebooks, and reads what comes out with ordinary tools."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BIN = Path(sys.executable).parent
#: Names of a notebook's file that must not reach a shell, a path or Python unquoted.
FILE_NAMES = (
    "; rm -rf x.py",
    "-rf.py",
    "$(id).py",
    "a b'c.py",
    "class.py",
    "json.py",
    "数据.py",
    "...py",
    "${{ x }}.py",
)

#: Programs, run in a package's folder.
PYTEST = (
    "import sys; sys.path.insert(0, 'src'); import pytest; "
    "sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider']))"
)
COMMAND = "import sys; sys.path.insert(0, 'src'); from {}.__main__ import main; sys.exit(main())"


class Fault(Exception):
    """Something a tool or we object to."""


def run(command: list[str | Path], where: Path, *, ok: tuple[int, ...] = (0,)) -> str:
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=where,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=300,
    )
    if done.returncode not in ok:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-25:])
        raise Fault(f"{Path(str(command[0])).name} {command[1]}: exit {done.returncode}\n{tail}")
    return done.stdout


def compile_to(nbship: Path, notebook: Path, folder: Path, *more: str) -> str:
    command = [nbship, "compile", notebook.name, "-o", folder, "--no-lock", *more]
    return run([str(part) for part in command], notebook.parent, ok=(0, 1))


def snapshot(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def pythons() -> Iterator[str]:
    """Every Python from 3.11 on that is installed."""
    roots = sorted(Path.home().glob(".pyenv/versions/3.*/bin"))
    for minor in range(11, 15):
        name = f"python3.{minor}"
        found = shutil.which(name, path=os.pathsep.join(map(str, roots))) or shutil.which(name)
        if found:
            yield found


def lint(folder: Path, python: str) -> None:
    workflow = ".github/workflows/ci.yml"
    schema = ["check-jsonschema", "--builtin-schema"]
    run(["ruff", "check", "--no-cache", "."], folder)
    run(["ruff", "format", "--no-cache", "--check", "."], folder)
    for environment in sorted({sys.executable, python}):
        run(["ty", "check", "--python", environment], folder)
    run(["hadolint", "Dockerfile"], folder)
    run([*schema, "vendor.github-workflows", workflow], folder)
    run([*schema, "vendor.gitlab-ci", ".gitlab-ci.yml"], folder)
    run(["actionlint", workflow], folder)
    run(["zizmor", "--offline", "--quiet", "--no-config", workflow], folder)
    run(["make", "-n", "all", "image", "run"], folder)
    for interpreter in pythons():
        with tempfile.TemporaryDirectory() as cache:
            command = [interpreter, "-X", f"pycache_prefix={cache}", "-W", "error::SyntaxWarning"]
            run([*command, "-m", "compileall", "-q", "src"], folder)


def same_twice(nbship: Path, notebook: Path, folder: Path) -> None:
    """Same input, same bytes; again, nothing touched; what a person edits stays."""
    again = folder.parent / "again"
    compile_to(nbship, notebook, again)
    if snapshot(again) != snapshot(folder):
        raise Fault("compiling twice gives different bytes")
    times = {path: path.stat().st_mtime_ns for path in again.rglob("*")}
    compile_to(nbship, notebook, again)
    if times != {path: path.stat().st_mtime_ns for path in again.rglob("*")}:
        raise Fault("compiling again touched files though nothing changed")
    edited = again / "README.md"
    edited.write_text("mine\n")
    compile_to(nbship, notebook, again)
    if edited.read_text() != "mine\n":
        raise Fault("an edited file was overwritten")
    compile_to(nbship, notebook, again, "--force")
    if snapshot(again) != snapshot(folder):
        raise Fault("--force did not give the package anew")


def check_readable(folder: Path) -> None:
    """Names are plain, nothing left its folder, settings read back."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    package = project["tool"].get("uv", {}).get("build-backend", {}).get("module-name", [None])[0]
    if package and not (folder / "src" / package / "__init__.py").is_file():
        raise Fault(f"no package {package!r}")
    for path in project["tool"]["ruff"]["format"]["exclude"]:
        if not list(folder.glob(path)):
            raise Fault(f"pyproject.toml names {path}, which is not there")
    parameters = tomllib.loads((folder / "params.toml").read_text(encoding="utf-8"))["parameters"]
    readme = (folder / "README.md").read_text(encoding="utf-8")
    if ("run --set NAME=VALUE" in readme) != bool(parameters):
        raise Fault(
            "the README tells of parameters that there are not, or not of those that there are"
        )
    tomllib.loads((folder / "catalog.toml").read_text(encoding="utf-8"))
    for path in folder.rglob("*"):
        if path.is_symlink():
            raise Fault(f"{path} is a link")


def check_package(nbship: Path, notebook: Path, python: str) -> None:
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        folder = Path(scratch) / "package"
        compile_to(nbship, notebook, folder)
        if [path.name for path in Path(scratch).iterdir()] != ["package"]:
            raise Fault("something was written beside the package")
        check_readable(folder)
        same_twice(nbship, notebook, folder)
        lint(folder, python)


def check_away(nbship: Path, python: str) -> None:
    """A package away from its notebook's data: its tests skip what needs it, and say why. They fail
    where a data folder is named that lacks it."""
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        beside = Path(scratch) / "beside"
        beside.mkdir()
        notebook = shutil.copy(ROOT / "examples" / "churn" / "notebook.ipynb", beside)
        folder = Path(scratch) / "package"
        compile_to(nbship, Path(notebook), folder, "--name", "churn")
        shutil.rmtree(beside)
        tests = [python, "-c", PYTEST]
        said = run(tests, folder)
        for words in (
            "4 skipped",
            "nothing is expected yet",
            "there is no customers.csv",
            "the variable CHURN_DATA",
        ):
            if words not in said:
                raise Fault(f"not said: {words}\n{said}")
        said = run(["env", f"CHURN_DATA={scratch}", *tests], folder, ok=(1,))
        if "3 errors" not in said or "1 skipped" not in said:
            raise Fault(f"a data folder without the data fails no test\n{said}")


def check_expected(nbship: Path, python: str) -> None:
    """What a package is expected to give is recorded by it; a change of what it gives fails a test."""
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        notebook = Path(scratch) / "x.py"
        notebook.write_text("# %%\nRATE = 0.5\n\n# %%\nparts = [RATE * 3]\nprint(sum(parts))\n")
        folder = Path(scratch) / "package"
        compile_to(nbship, notebook, folder, "--name", "parts")
        run([python, "-c", COMMAND.format("parts"), "expect"], folder)
        said = run([python, "-c", PYTEST], folder)
        if "skipped" in said:
            raise Fault(f"what is recorded is not expected\n{said}")
        (stage,) = (
            path for path in folder.glob("src/parts/stages/*.py") if "sum(" in path.read_text()
        )
        stage.write_text(stage.read_text().replace("* 3", "* 4"))
        said = run([python, "-c", PYTEST], folder, ok=(1,))
        if "values.parts.items[0]: expected 1.5, found 2.0" not in said or "1 failed" not in said:
            raise Fault(f"a wrong result is not found\n{said}")


def check_warnings(nbship: Path, python: str) -> None:
    """A package that shows warnings passes its own tests, with and without what is recorded: pytest
    would take those away that come up in its own process."""
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        notebook = shutil.copy(HERE / "warns.py", scratch)
        folder = Path(scratch) / "package"
        compile_to(nbship, Path(notebook), folder, "--name", "warns", "--split", "cells")
        tests = [python, "-c", PYTEST]
        run(tests, folder)
        run([python, "-c", COMMAND.format("warns"), "expect"], folder)
        said = run(tests, folder)
        if "skipped" in said:
            raise Fault(f"what is recorded is not expected\n{said}")


def check_image(nbship: Path) -> None:
    """What the image installs libraries from does not change with the code; what is copied into it
    is let into its context, and is all that the wheel is built from."""
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        folder = Path(scratch) / "package"
        compile_to(nbship, ROOT / "examples" / "messy" / "notebook.ipynb", folder)
        context = Path(scratch) / "context"
        context.mkdir()
        steps = (folder / "Dockerfile").read_text(encoding="utf-8").splitlines()
        steps = [step.split() for step in steps if step.startswith(("COPY ", "RUN uv sync"))]
        layers: list[set[str]] = [set()]
        for step in steps:
            if step[0] == "RUN":
                layers.append(set())
            elif not step[1].startswith("--"):
                layers[-1] |= set(step[1:-1])
        if layers[0] != {"pyproject.toml", "uv.lock*"}:
            raise Fault(f"libraries are installed again when one of {layers[0]} changes")
        allowed = (folder / ".dockerignore").read_text(encoding="utf-8").split("\n")
        for name in sorted(name.rstrip("*") for layer in layers for name in layer):
            if f"!{name}" not in allowed:
                raise Fault(f"{name} is not in the image's context")
            if (folder / name).is_dir():
                shutil.copytree(folder / name, context / name)
            elif (folder / name).exists():
                shutil.copy(folder / name, context)
        run(["uv", "build", "--quiet", "--wheel", "--out-dir", scratch, "."], context)


def check_file_name(nbship: Path, name: str, python: str) -> None:
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        notebook = Path(scratch) / name
        notebook.write_text("# %%\na = 1\nprint(a)\n")
        folder = Path(scratch) / "package"
        run([nbship, "compile", "-o", folder, "--no-lock", "--", name], notebook.parent, ok=(0, 1))
        check_readable(folder)
        lint(folder, python)
        if {path.name for path in Path(scratch).iterdir()} != {name, "package"}:
            raise Fault("something was written beside the package")


def check_refused(nbship: Path, notebook: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="emitted-") as scratch:
        folder = Path(scratch) / "package"
        run([nbship, "compile", notebook, "-o", folder, "--no-lock"], notebook.parent, ok=(2,))
        if list(Path(scratch).iterdir()):
            raise Fault("something was written though the notebook was refused")


def cases(nbship: Path, python: str) -> Iterator[tuple[str, Callable[[], None]]]:
    notebooks = [*sorted(ROOT.glob("examples/*/notebook.ipynb"))]
    notebooks += sorted(
        path for path in (HERE / "hostile").iterdir() if path.suffix in {".py", ".ipynb"}
    )
    for notebook in notebooks:
        name = str(notebook.relative_to(ROOT))
        yield name, lambda notebook=notebook: check_package(nbship, notebook, python)
    yield "a package away from its data", lambda: check_away(nbship, python)
    yield "what a package is expected to give", lambda: check_expected(nbship, python)
    yield "a package that warns", lambda: check_warnings(nbship, python)
    yield "what goes into the image", lambda: check_image(nbship)
    for name in FILE_NAMES:
        yield f"a file named {name!r}", lambda name=name: check_file_name(nbship, name, python)
    for notebook in sorted((HERE / "refused").iterdir()):
        name = str(notebook.relative_to(ROOT))
        yield name, lambda notebook=notebook: check_refused(nbship, notebook)


def outcome(case: tuple[str, Callable[[], None]]) -> tuple[str, str | None]:
    name, check = case
    try:
        check()
    except (Fault, subprocess.TimeoutExpired, OSError, ValueError) as fault:
        return name, str(fault) or repr(fault)
    return name, None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", help="only cases whose name contains one of these")
    parser.add_argument("--nbship", type=Path, required=True)
    parser.add_argument(
        "--python", default=sys.executable, help="one more environment for ty, with libraries"
    )
    options = parser.parse_args()
    chosen = [
        case
        for case in cases(options.nbship.resolve(), options.python)
        if not options.cases or any(part in case[0] for part in options.cases)
    ]
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, fault in pool.map(outcome, chosen):
            failed += fault is not None
            print(f"{'FAILED' if fault else 'ok':6} {name}" + (f"\n{fault}" if fault else ""))
    print(f"{len(chosen)} cases, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
