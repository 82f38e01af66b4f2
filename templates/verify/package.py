"""Runs a compiled package and writes its record."""

from __future__ import annotations

import base64
import importlib
import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from . import files
from .digest import Digester
from .nodes import Node, Numbers, leaf
from .record import Outputs, Plain, named_folders, write_record


def main(job_path: str) -> None:
    """Runs the package that the job describes, in the way it says."""
    job = json.loads(Path(job_path).read_text(encoding="utf-8"))
    root, folder, store = Path(job["root"]), Path(job["folder"]), Path(job["store"])
    before = files.snapshot(root)
    os.chdir(job["elsewhere"])
    sys.path.insert(0, job["source"])
    package = importlib.import_module(job["package"])
    pipeline = importlib.import_module(f"{job['package']}.pipeline").PIPELINE
    start = time.perf_counter()
    error, run = None, None
    try:
        run = package.run(data=str(folder), store=str(store), cache=False, **job["how"])
    except BaseException as raised:  # noqa: BLE001 - whatever ends the run is what there is to say of it
        error = failure(raised)
    seconds = time.perf_counter() - start
    own = ("__main__", job["package"])
    numbers = Numbers(Path(job["numbers"]))
    made = Path(run.folder) if run is not None else newest(store)
    folders = named_folders([root, *([made / "work" / root.name] if made else [])])
    digester = Digester(own, numbers, folders)
    outputs = Outputs(Path(job["pictures"]))
    stages = {stage.name: stage for stage in pipeline.stages}
    where = collect(outputs, read_outputs(run, made), made)
    work = made / "work" / root.name if made else None
    overlay = work if work is not None and work.is_dir() else None
    record = outputs.plain(Plain(own, [str(root), str(root.parent), str(store)] + ([str(overlay)] if overlay else [])))
    namespace = importlib.import_module(f"{job['package']}.runtime.namespace")
    given = values(digester, run)
    with namespace.as_main():  # what the run dumped looks for its classes there
        written = files.written(digester, overlay, before) if overlay and run is not None else {}
    record |= {
        "kind": "package", "error": error, "seconds": seconds,
        "values": given, "exports": dict(pipeline.exports), "stage_of_cell": where,
        "stages": [{"name": stage.name, "cells": list(stage.cells)} for stage in stages.values()],
        "files": written,
        "deleted": removed(run, before),
        "touched": touched(root, before), "numbers": job["numbers"],
    }  # fmt: skip
    numbers.close()
    write_record(job["record"], record)


def values(digester: Digester, run: Any) -> dict[str, Node]:
    """The tree of every exported name; one that cannot be loaded says so."""
    made: dict[str, Node] = {}
    for name in list(run.values) if run is not None else ():
        try:
            value = run.values[name]
        except Exception as error:  # noqa: BLE001 - one broken artifact must not hide the others
            made[name] = leaf("lost", f"{type(error).__name__}: {error}")
            continue
        made[name] = digester.tree(value)
    return made


def failure(raised: BaseException) -> dict[str, Any]:
    """What ended the run, with the words of the innermost exception."""
    inner = raised
    while inner.__cause__ is not None:
        inner = inner.__cause__
    cell = getattr(raised, "cell", None)
    # The message of an error in a stage has the notebook's own lines: what is around them is not of interest.
    lines = traceback.format_exception(raised) if cell is None else []
    return {
        "cell": cell, "stage": getattr(raised, "stage", None),
        "name": type(inner).__name__, "message": f"{raised}"[:2000], "traceback": "".join(lines)[-6000:],
    }  # fmt: skip


def newest(store: Path) -> Path | None:
    """The folder of the run that failed."""
    folders = sorted((path for path in store.glob("runs/*") if path.is_dir()), key=lambda path: path.stat().st_mtime)
    return folders[-1] if folders else None


def read_outputs(run: Any, made: Path | None) -> list[dict[str, Any]]:
    """The outputs of a run, also of one that failed."""
    if run is not None:
        return list(run.outputs)
    path = made / "outputs.jsonl" if made else None
    if path is None or not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def collect(outputs: Outputs, entries: list[dict[str, Any]], made: Path | None) -> dict[str, str]:
    """Sorts the outputs by cell; the stage of each cell that showed something."""
    where: dict[str, str] = {}
    for entry in entries:
        cell = entry.get("cell") or 0
        where[str(cell)] = entry.get("stage") or ""
        kind = entry.get("output_type")
        if kind == "stream":
            outputs.stream(entry.get("name", "stdout"), "".join(entry.get("text", "")), cell)
        elif kind in ("execute_result", "display_data"):
            outputs.show(with_pictures(entry.get("data", {}), made), cell)
        elif kind == "error":
            outputs.failure(entry.get("ename", ""), entry.get("evalue", ""), cell)
    return where


def with_pictures(data: dict[str, Any], made: Path | None) -> dict[str, Any]:
    """The data, with pictures that lie in files of the run read in."""
    found = dict(data)
    picture = found.get("image/png")
    if isinstance(picture, str) and made is not None and len(picture) < 500 and (made / picture).is_file():
        found["image/png"] = base64.b64encode((made / picture).read_bytes()).decode("ascii")
    return found


def removed(run: Any, before: dict[str, tuple[int, int, str]]) -> list[str]:
    """The data files that stages removed; the run's folder keeps only what was written."""
    records = run.stages if run is not None else ()
    changes = [each for record in records for each in record.get("files", ())]
    last = {each["path"]: bool(each.get("removed")) for each in changes}
    return sorted(name for name, gone in last.items() if gone and name in before)


def deleted(run: Any, before: dict[str, Any]) -> list[str]:
    """The files of the data folder that a stage removed, and no later one made again."""
    gone: dict[str, bool] = {}
    for stage in run.stages:
        for file in stage.get("files") or ():
            gone[file["path"]] = bool(file.get("removed"))
    return sorted(name for name, is_gone in gone.items() if is_gone and name in before)


def touched(root: Path, before: dict[str, tuple[int, int, str]]) -> list[str]:
    """Files of the data folder itself that the run changed, which it must not."""
    after = files.snapshot(root)
    return sorted(name for name in before.keys() | after.keys() if (before.get(name) or ("",) * 3)[2] != (after.get(name) or ("",) * 3)[2])  # fmt: skip
