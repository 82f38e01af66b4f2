"""Running a pipeline, and the `Run` that comes of it."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from . import outputs, params, temporary
from .artifacts import Shelf
from .data import find_data, missing_data
from .errors import PipelineError, StageError, StoreError
from .found_again import finding_modules
from .model import Pipeline
from .progress import Progress, silent, stage_event
from .record import (
    library_versions,
    loaded_libraries,
    new_id,
    now,
    read_run,
    run_key,
    stage_key,
    stage_records,
    start,
)
from .results import exported, point_to
from .reuse import settle
from .session import Plan, Session
from .settings import settled
from .store import Store, open_store, project_root


class Values(Mapping[str, Any]):
    """The last value of every exported name, and the parameters; loaded when asked for."""

    def __init__(self, pipeline: Pipeline, parameters: Mapping[str, Any], session: Any) -> None:
        others = {*pipeline.classes, *pipeline.starting}
        self._parameters = {name: value for name, value in parameters.items() if name not in others}
        self._exports = pipeline.exports
        self._session = session

    def __getitem__(self, name: str) -> Any:
        if name in self._exports:
            if name in self._missing:
                raise KeyError(f"{name}: the notebook did not bind it in this run")
            return self._session.final_value(self._exports[name], name)
        return self._parameters[name]

    def __iter__(self) -> Iterator[str]:
        names = dict.fromkeys([*self._parameters, *self._exports])
        return (name for name in names if name not in self._missing)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, name: object) -> bool:
        return name not in self._missing and (name in self._exports or name in self._parameters)

    @cached_property
    def _missing(self) -> set[str]:
        return {
            name
            for name, stage in self._exports.items()
            for artifact in self._session.records.get(stage, {"artifacts": ()})["artifacts"]
            if name in artifact["missing"]
        }


class Run:
    """One run: what it was asked, what it gave, where that lies."""

    def __init__(self, pipeline: Pipeline, store: Store, identity: str, values: Values) -> None:
        self._pipeline = pipeline
        self._store = store
        self.id = identity
        self.values = values

    @property
    def folder(self) -> Path:
        """The run's folder in the store, or in its local mirror."""
        return self._store.root / "runs" / self.id

    @property
    def record(self) -> dict[str, Any]:
        """What `run.json` says."""
        return read_run(self._store, self.id)

    @property
    def report(self) -> Path:
        """The report, a page that reads like the notebook."""
        return self.folder / "report.html"

    @property
    def files(self) -> dict[str, Path]:
        """The files that the stages wrote, by their paths as the notebook has them."""
        return {name: self.folder / place for name, place in self.record["files"].items()}

    @property
    def stages(self) -> list[dict[str, Any]]:
        """The records of the stages, in pipeline order."""
        return stage_records(self._store, self._pipeline, self.id)

    @cached_property
    def outputs(self) -> list[dict[str, Any]]:
        """Every output in the order of the notebook."""
        return read_outputs(self._store, f"runs/{self.id}/outputs.jsonl")

    def __repr__(self) -> str:
        return f"<run {self.id} of {self._pipeline.package}>"


def read_outputs(store: Store, key: str) -> list[dict[str, Any]]:
    """Read recorded outputs."""
    path = store.fetch(key)
    if path is None:
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def run(
    pipeline: Pipeline,
    params: Mapping[str, Any] | None = None,
    *,
    data: str | os.PathLike[str] | None = None,
    store: str | os.PathLike[str] | None = None,
    isolate: bool = False,
    workers: int = 1,
    cache: bool = True,
    progress: Progress | None = None,
    identity: str | None = None,
) -> Run:
    """Run the pipeline; a failing stage raises `StageError` after it was recorded."""
    opened = open_store(store, pipeline.package)
    opened.prepare()
    values = all_parameters(pipeline, params)
    plan = make_plan(pipeline, opened, identity or new_id(), values, data, use_cache=cache)
    with settled(pipeline, values):
        if isolate or workers > 1:
            from .isolated import run_isolated

            return _conclude(plan, lambda s, p: run_isolated(plan, s, workers, p), progress)
        return _conclude(plan, lambda s, p: _run_here(plan, s, p), progress)


def all_parameters(pipeline: Pipeline, given: Mapping[str, Any] | None) -> dict[str, Any]:
    """Give the parameters: the notebook's, the project's file, the caller's."""
    layers: list[tuple[str, Mapping[str, Any]]] = []
    root = project_root(pipeline.package)
    if root is not None and (root / "params.toml").is_file():
        layers.append(("params.toml", params.read_file(root / "params.toml")))
    layers.append(("params", given or {}))
    return params.resolve(pipeline.parameters, layers)


def make_plan(
    pipeline: Pipeline,
    store: Store,
    identity: str,
    parameters: dict[str, Any],
    data: str | os.PathLike[str] | None,
    *,
    use_cache: bool,
) -> Plan:
    """Settle everything a run needs to know."""
    folder = find_data(pipeline, data)
    root = project_root(pipeline.package)
    hidden = [store.root / "runs"]
    if root is not None and folder is not None and root != folder:
        hidden.append(root)
    return Plan(pipeline, store, identity, parameters, folder, use_cache, tuple(hidden))


def start_record(plan: Plan, **more: Any) -> dict[str, Any]:
    """Write down that a run begins."""
    defaults = plan.pipeline.parameters
    changed = [name for name, value in plan.parameters.items() if value != defaults[name]]
    record = start(
        plan.pipeline,
        plan.identity,
        plan.parameters,
        changed=changed,
        data=str(plan.data) if plan.data else None,
        cache=plan.use_cache,
        **more,
    )
    plan.store.write_json(run_key(plan.identity), record)
    return record


def _conclude(plan: Plan, execute: Any, progress: Progress | None) -> Run:
    tell = progress or silent
    record = start_record(plan, process=[platform.node(), os.getpid()])
    session = Session(plan, plan.work_folder(), frugal=True)
    tell({"event": "start", "run": plan.identity, "package": plan.pipeline.package})
    status = "failed"
    try:
        execute(session, tell)
        status = "done"
    except StageError as error:
        record["error"] = error.summary
        record["failed_stage"], record["failed_cell"] = error.stage, error.cell
        lacking = missing_data(plan, error)
        for each in (error, lacking):
            if each is not None:
                each.report = plan.store.root / "runs" / plan.identity / "report.html"
        if lacking is not None:
            raise lacking from error
        raise
    except KeyboardInterrupt:
        status = "interrupted"
        raise
    finally:
        values = Values(plan.pipeline, session.parameters, session)
        finished = Run(plan.pipeline, plan.store, plan.identity, values)
        record["libraries"] = library_versions(loaded_libraries())
        conclude(plan, record, status)
        tell({"event": "end", "run": plan.identity, "status": status})
    return finished


def conclude(plan: Plan, record: dict[str, Any], status: str) -> None:
    """Write what a run leaves: outputs, figures, record, report."""
    from .edited import edited_files
    from .report import write_report

    stages = stage_records(plan.store, plan.pipeline, plan.identity)
    found = outputs.ordered(read_outputs(plan.store, each["outputs"]) for each in stages)
    base = f"runs/{plan.identity}"
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in found)
    plan.store.write_text(f"{base}/outputs.jsonl", "".join(lines))
    brief = ("stage", "status", "cached", "seconds", "memory_mb", "execution", "key", "reads")
    record.update(
        status=status,
        finished=now(),
        stages=[{name: each.get(name) for name in brief} for each in stages],
    )
    record["values"] = exported(plan.pipeline, stages)
    record["files"] = written_files(plan, stages)
    edited = edited_files(plan.pipeline)
    record["edited"] = list(edited)
    for each in stages:
        record.setdefault("libraries", {}).update(each.get("libraries", {}))
    plan.store.write_json(run_key(plan.identity), record)
    write_report(plan.store, plan.pipeline, record, found, stages, edited)
    if status == "done":
        point_to(plan.store, plan.identity)
    told = [place for each in stages for place in each.get("temporary", ())]
    temporary.remove([*temporary.end(), *told])


def written_files(plan: Plan, stages: list[dict[str, Any]]) -> dict[str, str]:
    """Give the files that stages wrote and left, with their places in the run's folder."""
    work = plan.work_folder().root
    folder = work.relative_to(os.path.realpath(plan.store.root / "runs" / plan.identity))
    found: dict[str, str] = {}
    for file in (each for stage in stages for each in stage.get("files", ())):
        path = file["path"]
        if file.get("removed"):
            found.pop(path, None)
        elif not file.get("folder") and "__pycache__" not in path:
            found[path] = (folder / path).as_posix()
    return found


def _run_here(plan: Plan, session: Session, tell: Progress) -> None:
    """Run what must run in this process.

    Where a value of an earlier run turns out to be of no use, everything that was taken from
    earlier runs is computed again.
    """
    while True:
        try:
            _attempt(plan, session, tell)
            return
        except (StoreError, StageError) as error:
            of_the_store = isinstance(error, StoreError) or isinstance(error.__cause__, StoreError)
            if not (of_the_store and session.begin_again()):
                raise
            tell({"event": "again", "reason": str(error.__cause__ or error)})


def _attempt(plan: Plan, session: Session, tell: Progress) -> None:
    from .surroundings import Surroundings

    with Surroundings(session):
        missing = settle(plan, session, tell)
        for stage in missing:
            tell(stage_event(plan, stage, "start", 0.0))
            try:
                record = session.execute(stage)
            except PipelineError:
                tell(stage_event(plan, stage, "failed", 0.0))
                raise
            tell(stage_event(plan, stage, "done", record["seconds"]))
        session.bring_all_files()


def past_run(pipeline: Pipeline, store: Store, identity: str) -> Run:
    """Give a run of the store; its values are loaded from there."""
    record = read_run(store, identity)
    values = recorded_parameters(pipeline, record)
    plan = make_plan(pipeline, store, identity, values, None, use_cache=False)
    return Run(pipeline, store, identity, Values(pipeline, values, _Stored(plan)))


def recorded_parameters(
    pipeline: Pipeline, record: Mapping[str, Any], given: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Give the parameters a run had, with those of a caller on top."""
    changed = {name: record["parameters"][name] for name in record["changed"]}
    layers = [(f"run {record['id']}", changed), ("params", given or {})]
    return params.resolve(pipeline.parameters, layers)


class _Stored:
    """Gives the values of a run that is over."""

    def __init__(self, plan: Plan) -> None:
        self._pipeline = plan.pipeline
        self._work = plan.work_folder()
        self._shelf = Shelf(plan.store, f"runs/{plan.identity}/artifacts", self._work.root)
        self._loaded: dict[tuple[str, str], Any] = {}
        self.records = {
            stage.name: record
            for stage in plan.pipeline.stages
            if (record := plan.store.read_json(stage_key(plan.identity, stage.name)))
            and record["status"] == "done"
        }

    def final_value(self, stage: str, name: str) -> Any:
        if (stage, name) not in self._loaded:
            for artifact in self.records.get(stage, {"artifacts": ()})["artifacts"]:
                if name in artifact["names"] and artifact.get("path"):
                    with finding_modules(self._pipeline, self.records, self._shelf, self._work):
                        loaded = self._shelf.load(artifact)
                    self._loaded.update({(stage, each): value for each, value in loaded.items()})
        try:
            return self._loaded[stage, name]
        except KeyError:
            raise StoreError(f"{name!r} of stage {stage!r} is not in the store") from None
