"""The package's command line: run, stage, expect, stages, runs, show."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import PipelineError, StageError, StoreError, UsageError

if TYPE_CHECKING:
    from .model import Pipeline


def main(pipeline: Pipeline, arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; 0 done, 1 a stage failed, 2 it cannot be done."""
    options = _parser(pipeline).parse_args(arguments)
    _end_in_order()
    try:
        return _COMMANDS[options.command](pipeline, options)
    except StageError as error:
        _complain(pipeline, error)
        if error.report is not None:
            report = f"its report is {error.report}; another run goes on at stage {error.stage!r}"
            print(f"run {error.report.parent.name} failed: {report}", file=sys.stderr)
        return 1
    except (UsageError, StoreError) as error:
        _complain(pipeline, error)
        return 2 if isinstance(error, UsageError) else 1
    except PipelineError as error:
        _complain(pipeline, error)
        return 1
    except KeyboardInterrupt as error:
        terminated = bool(error.args)
        print(f"\n{pipeline.command}: {'ended' if terminated else 'interrupted'}", file=sys.stderr)
        return 128 + (signal.SIGTERM if terminated else signal.SIGINT)
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _end_in_order() -> None:
    """Let a request to end be like an interruption, so that the run's record says so.

    A process that the notebook forked (a worker of a pool) ends as it does elsewhere: at once, and
    without Python. An exception could be lost where Python ignores those, a request that comes just
    before the worker waits for a lock would not be seen, and the pool would wait for ever.
    """
    own = os.getpid()

    def end(number: int, _frame: object) -> None:
        if os.getpid() != own:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        raise KeyboardInterrupt(number)

    def in_child() -> None:
        if signal.getsignal(signal.SIGTERM) is end:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=in_child)


def _complain(pipeline: Pipeline, error: Exception) -> None:
    print(f"{pipeline.command}: {error}", file=sys.stderr)


def _parser(pipeline: Pipeline) -> argparse.ArgumentParser:
    from .record import package_version

    parser = argparse.ArgumentParser(prog=pipeline.command, description=pipeline.title or None)
    version = f"%(prog)s {package_version(pipeline.package)}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run the whole pipeline")
    _add_inputs(run, pipeline)
    run.add_argument("--workers", type=int, default=1, metavar="N", help="stages at the same time")
    run.add_argument("--isolate", action="store_true", help="a fresh process for each stage")
    run.add_argument("--no-cache", action="store_true", help="run every stage")
    run.add_argument(
        "--output", type=Path, metavar="DIR", help="copy what the run wrote to a folder"
    )
    stage = commands.add_parser("stage", help="run one stage, from the store and to the store")
    stage.add_argument("name")
    stage.add_argument("--run", required=True, metavar="ID")
    _add_inputs(stage, pipeline)
    expect = commands.add_parser("expect", help="record what a run gives, for the tests to expect")
    expect.add_argument("--data", metavar="DIR", help="the folder that relative paths start from")
    commands.add_parser("stages", help="list the stages and what flows between them")
    runs = commands.add_parser("runs", help="list past runs")
    text = "the exported numbers and short texts to list, with commas between; all without"
    runs.add_argument("--values", metavar="NAME,…", help=text)
    show = commands.add_parser("show", help="show one run")
    show.add_argument("run", metavar="RUN", help="a run's id, or 'latest'")
    for each in (runs, show):
        each.add_argument("--store", metavar="URI")
    for each in commands.choices.values():
        each.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _add_inputs(parser: argparse.ArgumentParser, pipeline: Pipeline) -> None:
    from .params import flat

    named = (f"{name}={value!r}" for name, value in flat(pipeline.parameters).items())
    known = ", ".join(each if len(each) < 60 else f"{each[:59]}…" for each in named)
    text = f"another value for a parameter; the notebook has {known or 'none'}".replace("%", "%%")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", dest="settings", help=text
    )
    parser.add_argument("--params", type=Path, metavar="FILE", help="a TOML file of parameters")
    parser.add_argument("--data", metavar="DIR", help="the folder that relative paths start from")
    parser.add_argument("--store", metavar="URI", help="a folder, or any fsspec address")


def _given(pipeline: Pipeline, options: argparse.Namespace) -> dict[str, Any]:
    from .params import parse_settings, read_file, resolve, together

    layers = []
    if options.params is not None:
        layers.append((str(options.params), read_file(options.params)))
    layers.append(("--set", parse_settings(options.settings, pipeline.parameters)))
    resolve(pipeline.parameters, layers)  # says which of them is wrong
    given: dict[str, Any] = {}
    for _, layer in layers:
        given = together(given, layer)
    return given


def _run(pipeline: Pipeline, options: argparse.Namespace) -> int:
    from .progress import for_stderr
    from .results import check_target, copy_files
    from .store import open_store

    if options.workers < 1:
        raise UsageError("--workers must be at least 1")
    if options.output is not None:
        check_target(options.output, open_store(options.store, pipeline.package))
    run = pipeline.run(
        _given(pipeline, options),
        data=options.data,
        store=options.store,
        isolate=options.isolate,
        workers=options.workers,
        cache=not options.no_cache,
        progress=for_stderr(),
    )
    copied = copy_files(run, options.output) if options.output is not None else []
    if options.format == "json":
        print(json.dumps(run.record, ensure_ascii=False))
    else:
        print(f"run {run.id}: {run.folder}\nreport: {run.report}")
        for path in run.files.values() if options.output is None else copied:
            print(f"written: {path}")
    return 0


def _stage(pipeline: Pipeline, options: argparse.Namespace) -> int:
    from .isolated import describe, run_stage
    from .record import check_id
    from .store import open_store

    store = open_store(options.store, pipeline.package)
    given = _given(pipeline, options)
    print(
        describe(
            run_stage(pipeline, store, options.name, check_id(options.run), given, options.data)
        )
    )
    return 0


def _expect(pipeline: Pipeline, options: argparse.Namespace) -> int:
    from .expected import record
    from .progress import for_stderr

    path, left_out = record(pipeline, options.data, for_stderr())
    if options.format == "json":
        print(json.dumps({"file": str(path), "left_out": left_out}, ensure_ascii=False))
        return 0
    print(f"recorded: {path}")
    for place in left_out:
        print(f"not compared, since it is not the same in every run: {place}")
    return 0


def _stages(pipeline: Pipeline, options: argparse.Namespace) -> int:
    rows: list[dict[str, Any]] = [
        {
            "stage": stage.name,
            "title": stage.title,
            "cells": list(stage.cells),
            "inputs": list(stage.inputs),
            "outputs": list(stage.outputs),
            "parameters": list(stage.parameters),
            "after": list(pipeline.parents[stage.name]),
        }
        for stage in pipeline.stages
    ]
    if options.format == "json":
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        cells = ", ".join(str(cell) for cell in row["cells"])
        print(f"{row['stage']}  (cells {cells})  {row['title']}".rstrip())
        for word in ("inputs", "outputs", "parameters", "after"):
            if row[word]:
                print(f"    {word}: {', '.join(row[word])}")
    return 0


def _runs(pipeline: Pipeline, options: argparse.Namespace) -> int:
    from .params import flat
    from .record import read_runs
    from .results import in_a_line, only
    from .store import open_store

    store = open_store(options.store, pipeline.package)
    store.must_exist(options.store)
    records = read_runs(store)
    if options.values is not None:
        only(records, [each.strip() for each in options.values.split(",")])
    if options.format == "json":
        print(json.dumps(records, ensure_ascii=False))
        return 0
    for record in records:
        named = flat(record["parameters"]).items()
        values = ", ".join(f"{name}={value!r}" for name, value in named)
        given = in_a_line(record.get("values", {}))
        given = f"  -> {given}" if given else ""
        print(f"{record['id']}  {record['status']:<11} {values}{given}".rstrip())
    return 0


def _show(pipeline: Pipeline, options: argparse.Namespace) -> int:
    from .params import flat
    from .record import read_run, read_runs
    from .store import open_store

    store = open_store(options.store, pipeline.package)
    store.must_exist(options.store)
    identity = options.run
    if identity == "latest":
        known = read_runs(store)
        identity = known[-1]["id"] if known else identity
    record = read_run(store, identity)
    if options.format == "json":
        print(json.dumps(record, ensure_ascii=False))
        return 0
    print(f"run {record['id']}  {record['status']}  {record['started']}")
    for name, value in flat(record["parameters"]).items():
        print(f"  {name} = {value!r}")
    for each in record.get("stages", ()):
        how = "cached" if each["cached"] else f"{each['seconds'] or 0:.2f} s"
        edited = f"stages/{each['stage']}.py" in record.get("edited", ())
        note = "  edited since it was compiled" if edited else ""
        print(f"  {each['stage']:<24} {each['status']:<8} {how}{note}")
    for name, value in record.get("values", {}).items():
        print(f"  -> {name} = {value!r}")
    for place in record.get("files", {}).values():
        print(f"  written: {store.path('runs')}/{record['id']}/{place}")
    if record.get("error"):
        print(
            f"  failed in {record['failed_stage']}, cell {record['failed_cell']}: {record['error']}"
        )
    print(f"  {store.path('runs')}/{record['id']}/report.html")
    return 0


_COMMANDS = {
    "run": _run,
    "stage": _stage,
    "expect": _expect,
    "stages": _stages,
    "runs": _runs,
    "show": _show,
}
