"""Stages in processes of their own, with only the store between them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from . import namespace, temporary
from .cache import find, package_folder
from .claims import Claim
from .data import missing_data
from .errors import StageError, UsageError
from .found_modules import loads_by_name
from .model import Pipeline, Stage
from .params import flat
from .progress import Progress, stage_event
from .record import library_versions, loaded_libraries, read_run, stage_key
from .reuse import carried_by, settle
from .run import conclude, make_plan, recorded_parameters, start_record
from .session import Plan, Session
from .settings import settled
from .store import Store

# Interactive mode off, or another backend: figures stay open. Arguments are changed in place.
_IN_ORDER = re.compile(r"\b(?:ioff|interactive|switch_backend)\(|(?<!style)\.use\(|\bargv\b")


def run_isolated(plan: Plan, session: Session, workers: int, tell: Progress) -> None:
    """Run what must run, each stage as soon as those it builds on are done."""
    workers = 1 if _keeps_order(plan) else workers
    missing = {stage.name: stage for stage in settle(plan, session, tell)}
    running: dict[Future[None], Stage] = {}
    failure: StageError | None = None
    with ThreadPoolExecutor(max(workers, 1)) as pool:
        while missing or running:
            for stage in _ready(plan, missing, running) if failure is None else ():
                if len(running) == max(workers, 1):
                    break
                del missing[stage.name]
                tell(stage_event(plan, stage, "start", 0.0))
                running[pool.submit(_spawn, plan, stage)] = stage
            if not running:
                break
            try:
                ended = wait(running, return_when=FIRST_COMPLETED).done
            except KeyboardInterrupt:
                _end_processes()
                raise
            for future in ended:
                stage = running.pop(future)
                error = _collect(plan, session, stage, future, tell)
                failure = failure or error
    if failure is not None:
        raise failure
    session.bring_all_files()


def _keeps_order(plan: Plan) -> bool:
    """Whether stages share open figures, arguments or modules, which none of them declares."""
    texts = [plan.keys.source_text(stage) for stage in plan.pipeline.stages]
    return any(_IN_ORDER.search(text) or loads_by_name(text) for text in texts)


def _ready(plan: Plan, missing: dict[str, Stage], running: dict[Any, Stage]) -> list[Stage]:
    waiting = {*missing, *(stage.name for stage in running.values())}
    return [
        stage
        for stage in missing.values()
        if waiting.isdisjoint(plan.pipeline.ancestors[stage.name])
    ]


def _spawn(plan: Plan, stage: Stage) -> None:
    # -P: what happens to lie in the folder it is started in is not imported.
    command = [sys.executable, "-P", "-m", plan.pipeline.package, "stage", stage.name]
    command += ["--run", plan.identity, "--store", plan.store.address]
    with subprocess.Popen(  # noqa: S603 - this package
        command,
        env=_environment(plan.pipeline.package),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=tempfile.gettempdir(),
    ) as process:
        _processes.add(process)
        try:
            complaint = process.communicate()[1]
        finally:
            _processes.discard(process)
    if process.returncode == 0:
        return
    record = plan.store.read_json(stage_key(plan.identity, stage.name))
    if record and record["status"] == "failed":
        error = record["error"]
        raise StageError(stage.name, error["cell"], error["summary"], error["trace"])
    said = complaint.decode(errors="replace")[-4000:]
    raise StageError(stage.name, None, f"its process ended with {process.returncode}", said)


_processes: set[subprocess.Popen[bytes]] = set()


def _end_processes() -> None:
    for process in [*_processes]:
        process.terminate()


def _environment(package: str) -> dict[str, str]:
    """Give a stage's process the modules this one has."""
    folders = [str(package_folder(package).parent), *(each for each in sys.path if each)]
    path = os.pathsep.join(dict.fromkeys(folders))
    return {"PYTHONHASHSEED": "0", **os.environ, "PYTHONPATH": path, "STAGE_OF_A_RUN": "1"}


def _collect(
    plan: Plan, session: Session, stage: Stage, future: Future[None], tell: Progress
) -> StageError | None:
    error = future.exception()
    if error is not None:
        tell(stage_event(plan, stage, "failed", 0.0))
        if isinstance(error, StageError):
            return error
        raise error
    record = plan.store.read_json(stage_key(plan.identity, stage.name))
    if record is None:
        tell(stage_event(plan, stage, "failed", 0.0))
        return StageError(stage.name, None, "its process left no record", "")
    session.records[stage.name] = record
    tell(stage_event(plan, stage, "done", record["seconds"]))
    return None


def run_stage(
    pipeline: Pipeline,
    store: Store,
    name: str,
    identity: str,
    parameters: dict[str, Any] | None,
    data: str | None,
) -> dict[str, Any]:
    """Be the one door that every engine uses: one stage, from the store and to the store."""
    stage = _known(pipeline, name)
    plan = _plan_of(pipeline, store, identity, parameters, data)
    claim = Claim(store.root / "runs" / identity)
    place = "work" if claim.take() else f"work.{name}"
    try:
        with settled(pipeline, plan.parameters):
            return _run_in(plan, stage, place)
    finally:
        if place == "work":
            claim.release()


def _run_in(plan: Plan, stage: Stage, place: str) -> dict[str, Any]:
    pipeline, store, name, identity = plan.pipeline, plan.store, stage.name, plan.identity
    session = Session(plan, plan.work_folder(place), frugal=False)
    for each in pipeline.ancestors[name]:
        record = store.read_json(stage_key(identity, each))
        if record is None or record["status"] != "done":
            raise UsageError(f"stage {each!r}, which {name!r} builds on, has not run in {identity}")
        session.records[each] = record
    _add_earlier(session, stage)
    record = _hit(plan, session, stage)
    if record is None:
        namespace.clear()
        try:
            record = session.execute(stage)
        except StageError as error:
            lacking = missing_data(plan, error)
            if lacking is not None:
                raise lacking from error
            raise
        finally:
            os.chdir(tempfile.gettempdir())
            _remove(session.work.place)
            temporary.remove(temporary.end())
        record["libraries"] = library_versions(loaded_libraries())
        store.write_json(stage_key(identity, name), record)
    _finish_if_last(plan)
    return record


def _add_earlier(session: Session, stage: Stage) -> None:
    """Know the other stages that are done, for random state that nobody declared."""
    for each in session.plan.pipeline.stages:
        if each is stage:
            break
        if each.name not in session.records:
            record = session.plan.store.read_json(stage_key(session.plan.identity, each.name))
            if record is not None and record["status"] == "done":
                session.records[each.name] = record


def _known(pipeline: Pipeline, name: str) -> Stage:
    try:
        return pipeline.stage(name)
    except KeyError:
        known = ", ".join(stage.name for stage in pipeline.stages)
        raise UsageError(f"there is no stage {name!r}; stages: {known}") from None


def _plan_of(
    pipeline: Pipeline,
    store: Store,
    identity: str,
    parameters: dict[str, Any] | None,
    data: str | None,
) -> Plan:
    """Give the plan of a run that exists, or begin it."""
    from .run import all_parameters

    try:
        record = read_run(store, identity)
    except UsageError:
        plan = make_plan(
            pipeline, store, identity, all_parameters(pipeline, parameters), data, use_cache=True
        )
        start_record(plan)
        return plan
    values = recorded_parameters(pipeline, record)
    wanted = recorded_parameters(pipeline, record, parameters or {})
    for name, value in flat(values).items():
        if repr(value) != repr(flat(wanted)[name]):
            raise UsageError(f"run {identity} has {name}={value!r}: begin another run")
    given = record["data"] if record["data"] and Path(record["data"]).is_dir() else data
    return make_plan(pipeline, store, identity, values, given, use_cache=record["cache"])


def _hit(plan: Plan, session: Session, stage: Stage) -> dict[str, Any] | None:
    if not plan.use_cache or stage.network:
        return None
    parents = session.parents(stage)
    found = find(plan.store, stage.name, plan.keys[stage.name], session.work, parents)
    if found is None or not carried_by(found, session.records):
        return None
    if any(not each.get("path") for each in found["artifacts"]):
        return None
    session.adopt(stage, found)
    return session.records[stage.name]


def _finish_if_last(plan: Plan) -> None:
    """Write the run's record once all stages are there; engines have nobody else to do it."""
    if os.environ.get("STAGE_OF_A_RUN"):
        return
    keys = [stage_key(plan.identity, stage.name) for stage in plan.pipeline.stages]
    records = [plan.store.read_json(key) for key in keys]
    if any(record is None or record["status"] != "done" for record in records):
        return
    session = Session(plan, plan.work_folder(), frugal=True)
    session.records = {record["stage"]: record for record in records}
    session.bring_all_files()
    conclude(plan, read_run(plan.store, plan.identity), "done")


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def describe(record: dict[str, Any]) -> str:
    """Give a stage's record as one line of JSON."""
    brief = ("stage", "status", "cached", "seconds")
    return json.dumps({name: record.get(name) for name in brief})
