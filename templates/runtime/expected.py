"""What runs are expected to give: recorded from one run, compared by a test with later ones.

`tests/expected.json` holds summaries of the values and the texts of the cells. A null in it is not
compared.
"""

from __future__ import annotations

import json
import math
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import UsageError
from .store import project_root
from .summaries import Summary

if TYPE_CHECKING:
    from .model import Pipeline
    from .progress import Progress
    from .run import Run

TOLERANCE = 1e-6
NEAR_ZERO = 1e-9
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,16}\b")
TOKEN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\w+|\s+|.", re.DOTALL)


def record(
    pipeline: Pipeline, data: str | None, progress: Progress | None
) -> tuple[Path, list[str]]:
    """Run twice, the second time in other processes, and write what both agree on.

    Gives the file, and what is left out.
    """
    root = project_root(pipeline.package)
    if root is None:
        raise UsageError("expectations are kept beside the sources: there is no project here")
    found = []
    for isolate in (False, True):
        with tempfile.TemporaryDirectory() as store:
            run = pipeline.run(
                data=data, store=store, cache=False, isolate=isolate, progress=progress
            )
            found.append(describe(pipeline, run))
    kept = {"tolerance": TOLERANCE} | steady(*found)
    path = root / "tests" / "expected.json"
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(kept, ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")
    return path, [where for part in ("values", "texts") for where in holes(kept[part], part)]


def describe(pipeline: Pipeline, run: Run) -> dict[str, Any]:
    """Everything of a run that can be expected of another."""
    names = [name for name in pipeline.exports if name in run.values]

    def summaries(names: Iterable[str]) -> dict[str, Any]:
        return {name: Summary(pipeline.package).of(run.values[name]) for name in names}

    return {
        "parameters": summaries(pipeline.parameters),
        "values": summaries(names),
        "texts": texts(run),
        "files": sorted(run.files),
    }


def texts(run: Run) -> dict[str, list[str]]:
    """Give the lines that each cell printed or showed, without those of standard error."""
    found: dict[str, str] = {}
    for output in run.outputs:
        if output.get("name") == "stderr":
            continue
        text = output.get("text") or output.get("data", {}).get("text/plain") or ""
        text = "".join(text)
        ends = "" if output.get("output_type") == "stream" else "\n"
        cell = str(output.get("cell"))
        found[cell] = found.get(cell, "") + text + ends
    return {cell: ADDRESS.sub("0x…", text).splitlines() for cell, text in found.items() if text}


def steady(one: Any, two: Any) -> Any:
    """Keep what two runs agree on; null stands for the rest, and for what tells the day."""
    if isinstance(one, dict) and isinstance(two, dict) and one.keys() == two.keys():
        return {key: steady(one[key], two[key]) for key in one}
    if isinstance(one, list) and isinstance(two, list) and len(one) == len(two):
        return [steady(*pair) for pair in zip(one, two, strict=True)]
    today = isinstance(one, str) and time.strftime("%Y-%m-%d") in one
    return None if today or any(differences(one, two)) else one


def holes(tree: Any, path: str) -> Iterator[str]:
    """Where nothing is expected."""
    if tree is None:
        yield path
    elif isinstance(tree, dict):
        for key, item in tree.items():
            yield from holes(item, f"{path}.{key}")
    elif isinstance(tree, list):
        for place, item in enumerate(tree):
            yield from holes(item, f"{path}[{place}]")


def differences(
    expected: Any, found: Any, path: str = "", tolerance: float = TOLERANCE
) -> Iterator[str]:
    """Say of every place that is not as expected what is there instead."""
    if expected is None:
        return
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, item in expected.items():
            where = f"{path}.{key}" if path else key
            if key in found:
                yield from differences(item, found[key], where, tolerance)
            elif item is not None:
                yield f"{where}: expected, but not there"
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{path}[{place}]", tolerance)
    elif not _same(expected, found, tolerance):
        yield f"{path}: expected {expected!r}, found {found!r}"


def _same(expected: Any, found: Any, tolerance: float) -> bool:
    if type(expected) is float or type(found) is float:
        numbers = isinstance(expected, int | float) and isinstance(found, int | float)
        return numbers and math.isclose(expected, found, rel_tol=tolerance, abs_tol=NEAR_ZERO)
    if type(expected) is not type(found):
        return False
    if isinstance(expected, str):
        return _same_text(expected, found, tolerance)
    return expected == found


def _same_text(expected: str, found: str, tolerance: float) -> bool:
    """Equal but for the last digits of numbers with a point."""
    one, other = TOKEN.findall(expected), TOKEN.findall(found)
    if len(one) != len(other):
        return False
    return all(
        left == right or ("." in left and "." in right and _near(left, right, tolerance))
        for left, right in zip(one, other, strict=True)
    )


def _near(left: str, right: str, tolerance: float) -> bool:
    try:
        return math.isclose(float(left), float(right), rel_tol=tolerance, abs_tol=NEAR_ZERO)
    except ValueError:
        return False


def unexpected(pipeline: Pipeline, run: Run, path: Path) -> list[str]:
    """Say what a run gives otherwise than the file expects."""
    expected = json.loads(path.read_text(encoding="utf-8"))
    tolerance = expected.pop("tolerance", TOLERANCE)
    return list(differences(expected, describe(pipeline, run), tolerance=tolerance))
