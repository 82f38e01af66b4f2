"""One process's part in a run: it executes stages, and keeps and fetches what flows."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import copy
import inspect
import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module, invalidate_caches
from pathlib import Path
from typing import Any

from . import cache, figures, found_modules, loose_modules, namespace, temporary
from .agreement import check_call, check_returns
from .artifacts import Shelf
from .atomic import sha256_of
from .definitions import remember_classes
from .display import record_error
from .ending import ending_told
from .errors import StageError, StoreError
from .failures import describe
from .found_again import finding_modules
from .generators import SETTINGS, fingerprints, undeclared_sources, undrawn, used_since
from .hooks import notebook_surroundings
from .keeping import Keeper
from .missing import MISSING
from .model import Pipeline, Stage
from .outputs import Recorder, read_cell_map
from .parts import leading_imports, parts_of, take_features
from .record import clock, now, peak_memory, stage_key
from .state import StateKeeper
from .store import Store
from .submodules import load_submodules
from .unseen import Watch
from .workfolder import WorkFolder


@dataclass
class Plan:
    """What a run is: the pipeline, the store, the parameters, the data."""

    pipeline: Pipeline
    store: Store
    identity: str
    parameters: dict[str, Any]
    data: Path | None
    use_cache: bool = True
    excluded: tuple[Path, ...] = ()
    keys: cache.Keys = field(init=False)

    def __post_init__(self) -> None:
        self.keys = cache.Keys(self.pipeline, self.parameters)

    def work_folder(self, name: str = "work") -> WorkFolder:
        """Give the folder that stages of this run work in."""
        root = self.store.root / "runs" / self.identity / name
        return WorkFolder(root, self.data, self.pipeline.data_levels_up, self.excluded)


# The notebook's lines, in the JSON that they are kept in.
_MATPLOTLIB_MAGIC = re.compile(r'(?:"|\\n)\s*%matplotlib\b')
_sources: dict[str, str] = {}


def _forget_edited(package: str) -> None:
    """Import the notebook's modules again when their files were edited since."""
    own = (f"{package}.functions", f"{package}.stages.")
    loaded = [name for name in sys.modules if name.startswith(own)]
    files = {name: getattr(sys.modules[name], "__file__", None) for name in loaded}
    now_there = {name: sha256_of(Path(file)) for name, file in files.items() if file}
    if any(_sources.setdefault(name, digest) != digest for name, digest in now_there.items()):
        for name in loaded:
            del sys.modules[name]
            _sources.pop(name, None)
        invalidate_caches()


class Session:
    """Executes stages in this process; values stay here, and go to the store as they are."""

    def __init__(self, plan: Plan, work: WorkFolder, *, frugal: bool) -> None:
        self.plan = plan
        self._frugal = frugal
        self._begin(work)

    def _begin(self, work: WorkFolder) -> None:
        plan, frugal = self.plan, self._frugal
        self.work = work
        found_modules.begin(cache.package_folder(plan.pipeline.package), work.root)
        self.shelf = Shelf(plan.store, f"runs/{plan.identity}/artifacts", work.root)
        self.records: dict[str, dict[str, Any]] = {}
        needed = plan.pipeline.needed
        self._keeper = Keeper(plan.store, self.shelf, work, plan.identity, needed, frugal=frugal)
        self._states = StateKeeper(work.root)
        self._values: dict[str, tuple[str, Any]] = {}
        self.parameters = copy.deepcopy(plan.parameters)
        self._state_from: dict[str, str] = {}
        self._files_of: set[str] = set()
        self._begun = False
        self._watch: Watch | None = None

    def begin_again(self) -> bool:
        """Begin anew without what was taken from earlier runs, if anything was."""
        taken = [record for record in self.records.values() if record["cached"]]
        for record in taken:
            cache.forget(self.plan.store, record)
        if taken:
            shutil.rmtree(self.work.place, ignore_errors=True)
            self._begin(self.plan.work_folder())
        return bool(taken)

    def value(self, stage: str, name: str) -> Any:
        """Give an output of a finished stage: the live one, or from the store."""
        held = self._values.get(name)
        if held is not None and held[0] == stage:
            return held[1]
        for artifact in self.records[stage]["artifacts"]:
            if name in artifact["names"]:
                if not artifact.get("path"):
                    raise StoreError(f"{name!r} was not stored: {artifact['unstored']}")
                loaded = self.shelf.load(artifact)
                for each, value in loaded.items():
                    if each == name or not self._is_later(each, stage):
                        self._values[each] = (stage, value)
                return loaded[name]
        raise StoreError(f"stage {stage!r} gave no {name!r}")

    def final_value(self, stage: str, name: str) -> Any:
        """Give an output when the run is over: what is loaded finds its modules as the run did."""
        held = self._values.get(name)
        if held is not None and held[0] == stage:
            return held[1]
        with finding_modules(self.plan.pipeline, self.records, self.shelf, self.work):
            return self.value(stage, name)

    def _is_later(self, name: str, stage: str) -> bool:
        """Whether the value held is one that a stage after this one gave (and others share)."""
        held = self._values.get(name)
        order = [each.name for each in self.plan.pipeline.stages]
        return held is not None and order.index(held[0]) > order.index(stage)

    def execute(self, stage: Stage) -> dict[str, Any]:
        """Run a stage, store what it gives, and write its record."""
        self.work.prepare()
        self._bring_files(stage)
        os.chdir(self.work.home)
        notebook_surroundings(begins=not self._begun)
        self._begin_figures()
        self._bring_state(stage)
        path = cache.module_file(self.plan.pipeline.package, stage.name)
        cells = stage.cells[0] if stage.cells else None
        recorder = Recorder(stage.name, read_cell_map(path), first_cell=cells)
        recorder.rewrite = self._rewrite()
        temporary.begin(path)
        started, before, generators = now(), self.work.snapshot(), fingerprints()
        begin = clock()
        try:
            values = self._call(stage, path, recorder)
            self.work.check()
            unseen = self._has_unseen_changes()
        except BaseException as error:
            failure = describe(error, stage.name, recorder, path)
            self._keeper.failed(stage, recorder, failure, started)
            if isinstance(error, KeyboardInterrupt):
                raise
            raise StageError(
                stage.name, failure["cell"], failure["summary"], failure["trace"]
            ) from error
        finally:
            self.work.end()
        used = used_since(generators)
        spent = [end - start for start, end in zip(begin, clock(), strict=True)]
        record = self._record(stage, started, spent, used)
        self._values.update({name: (stage.name, value) for name, value in values.items()})
        self._state_from.update(dict.fromkeys(record["state_places"], stage.name))
        state = self._states.capture(record["state_places"])
        self._keeper.keep(stage, record, values, state, before, recorder)
        record["temporary"] = temporary.left(process_ends=not self._frugal)
        unseen = unseen or bool(record["temporary"])
        record["incomplete"] = record["incomplete"] or unseen
        record["shared"] = self._watch.shared(record, values) if self._watch else []
        self.finish(stage, record)
        return record

    def _record(
        self, stage: Stage, started: str, spent: list[float], used: list[str]
    ) -> dict[str, Any]:
        return {
            "stage": stage.name,
            "key": self.plan.keys[stage.name],
            "execution": f"{self.plan.identity}/{stage.name}",
            "parents": self.parents(stage),
            "status": "done",
            "cached": False,
            "started": started,
            "seconds": round(spent[0], 6),
            "processor_seconds": round(spent[1], 6),
            "memory_mb": peak_memory(),
            "carried_from": self._carried_from(stage, used),
            "state_places": [*dict.fromkeys([*stage.writes_state, *used])],
            "drew": figures.is_resolved(),
            "reads": cache.reads_of(self.work, self.plan.keys, stage),
        }

    def finish(self, stage: Stage, record: dict[str, Any]) -> None:
        """Write a stage's record, for this run and for later ones."""
        self.records[stage.name] = record
        self._files_of.add(stage.name)
        self.plan.store.write_json(stage_key(self.plan.identity, stage.name), record)
        if self.plan.use_cache and not record["incomplete"]:
            cache.remember(self.plan.store, record)

    def parents(self, stage: Stage) -> dict[str, str]:
        """Give the executions that a stage builds on."""
        return {
            name: self.records[name]["execution"] for name in self.plan.pipeline.parents[stage.name]
        }

    def adopt(self, stage: Stage, found: dict[str, Any]) -> None:
        """Take an earlier execution as this run's."""
        record = self._keeper.adopt(stage, found)
        self.records[stage.name] = record
        self.plan.store.write_json(stage_key(self.plan.identity, stage.name), record)

    def bring_all_files(self) -> None:
        """Put what cached stages once wrote in the run's folder."""
        for stage in self.plan.pipeline.stages:
            if stage.name in self.records:
                self._bring_files_of(stage.name)

    def _bring_files(self, stage: Stage) -> None:
        for each in self.plan.pipeline.ancestors[stage.name]:
            self._bring_files_of(each)

    def _bring_files_of(self, name: str) -> None:
        if name in self._files_of:
            return
        self._files_of.add(name)
        for file in self.records[name]["files"]:
            stored = file.get("stored")
            source = self.plan.store.fetch(stored) if stored else None
            if stored and source is None:
                raise StoreError(f"{stored} is not in the store {self.plan.store.address}")
            exists = source or (Path() if file.get("folder") else None)
            self.work.restore(file["path"], exists)

    def _begin_figures(self) -> None:
        """Know whether the notebook has chosen by now how its figures are shown."""
        resolved = any(record.get("drew") for record in self.records.values())
        if not self._begun:
            figures.begin(resolved=resolved or self._is_told_of_figures())
            self._begun = True
        elif resolved:
            figures.resolve()

    def _is_told_of_figures(self) -> bool:
        source = cache.package_folder(self.plan.pipeline.package) / "notebook.json"
        text = source.read_text(encoding="utf-8") if source.is_file() else ""
        return _MATPLOTLIB_MAGIC.search(text) is not None

    def _bring_state(self, stage: Stage) -> None:
        wanted = {**self.plan.pipeline.state_sources[stage.name], **self._undeclared(stage)}
        by_stage: dict[str, list[str]] = {}
        for place, source in wanted.items():
            if place == "cwd" or self._state_from.get(place) != source:
                by_stage.setdefault(source, []).append(place)
                self._state_from[place] = source
        found: dict[str, Any] = {}
        for source, places in by_stage.items():
            artifact = self.records[source]["state"]
            if artifact:
                states = self.shelf.load(artifact)["state"]
                found.update({place: states.get(place) for place in places})
        self._states.restore(found)

    def _undeclared(self, stage: Stage) -> dict[str, str]:
        pipeline = self.plan.pipeline
        earlier = pipeline.stages[: pipeline.stages.index(stage)]
        declared = pipeline.state_sources[stage.name]
        return undeclared_sources(declared, earlier, self.records)

    def _carried_from(self, stage: Stage, used: list[str]) -> dict[str, str]:
        """Give the executions whose random state a stage used, or settings it had, undeclared."""
        seen = {*used, *SETTINGS}
        sources = {name for place, name in self._undeclared(stage).items() if place in seen}
        return {name: self.records[name]["execution"] for name in sorted(sources)}

    def _rewrite(self) -> tuple[tuple[str, str], ...]:
        base = self.work.base
        return ((str(self.work.root), str(base)),) if base is not None else ()

    def _call(self, stage: Stage, path: Path, recorder: Recorder) -> dict[str, Any]:
        sources = self.plan.pipeline.sources[stage.name]
        inputs = {name: self.value(sources[name], name) for name in stage.inputs}
        own = [name for name in stage.parameters if name not in self.plan.pipeline.classes]
        parameters = {name: self.parameters[name] for name in own}
        held = {(source, name): value for name, (source, value) in self._values.items()}
        held |= {("", name): value for name, value in self.parameters.items()}
        self._watch = Watch(self.plan.pipeline, self.records, stage, held)
        loose_modules.note_use()
        with recorder, ending_told():
            self.work.begin(lambda: self.plan.keys.source_text(stage))
            with undrawn():
                self._load_submodules(path)
            if stage.function:
                values = self._call_function(stage, path, {**inputs, **parameters}, recorder)
            else:
                values = self._call_script(stage, path, {**parameters, **inputs}, recorder)
            for name in stage.deletes:
                namespace.contents().pop(name, None)
            figures.show_left_open(at_end=True)
            return values

    def _has_unseen_changes(self) -> bool:
        """Stop where later stages would have old values; what they have here is what it was."""
        found = [*self._watch.unseen()] if self._watch else []
        for what, seen, _ in found:
            if not (seen and self._frugal):
                raise StoreError(
                    f"{what}, and the plan does not know that. Run the stages in one process with "
                    "`--no-cache`, or compile with these cells in one stage, and please report it."
                )
        for source in {each for _, _, sources in found for each in sources}:
            cache.forget(self.plan.store, self.records[source])
        return bool(found)

    def _load_submodules(self, path: Path) -> None:
        functions = path.parent.parent / "functions.py"
        for each in (path, functions):
            if each.is_file():
                load_submodules(each.read_text(encoding="utf-8"))

    def _call_function(
        self, stage: Stage, path: Path, given: Mapping[str, Any], recorder: Recorder
    ) -> dict[str, Any]:
        _forget_edited(self.plan.pipeline.package)
        with undrawn():  # libraries draw when they are imported, which the notebook did long ago
            module = import_module(f"{self.plan.pipeline.package}.stages.{stage.name}")
        _forget_edited(self.plan.pipeline.package)  # also notes what was imported just now
        function = getattr(module, stage.function)
        check_call(stage, function, given)
        check_returns(stage, path.read_text(encoding="utf-8"))
        recorder.code = function.__code__
        with namespace.as_main() if namespace.has_classes() else contextlib.nullcontext():
            result = function(**given)
            if inspect.iscoroutine(result):
                result = asyncio.run(result)
        if len(stage.outputs) == 1:
            return {stage.outputs[0]: result}
        return dict(zip(stage.outputs, result, strict=True)) if stage.outputs else {}

    def _call_script(
        self, stage: Stage, path: Path, given: Mapping[str, Any], recorder: Recorder
    ) -> dict[str, Any]:
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source, str(path))
        if ast.get_docstring(tree) is not None:
            del tree.body[0]  # it is the module's, not the notebook's `__doc__`
        space = namespace.contents()
        notebook = path.parent.parent / "notebook.json"
        namespace.begin_history(tree, notebook, Path(self.work.home))
        for name, value in given.items():
            if value is MISSING:
                space.pop(name, None)
            else:
                space[name] = value
        cells = read_cell_map(path)
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT | take_features(tree, space)
        with namespace.as_main():
            with undrawn():
                self._run_part(leading_imports(tree, cells), path, recorder, (flags, None))
            for part, cell in parts_of(tree, cells, stage.may_raise):
                self._run_part(part, path, recorder, (flags, cell))
        remember_classes(self.plan.keys[stage.name])
        return {name: space.get(name, MISSING) for name in stage.outputs}

    def _run_part(
        self, part: ast.Module, path: Path, recorder: Recorder, how: tuple[int, int | None]
    ) -> None:
        flags, may_raise = how
        code = compile(part, str(path), "exec", flags, dont_inherit=True)
        recorder.code = code
        try:
            waiting = eval(code, namespace.contents())  # noqa: S307 - the stage's own code
            if inspect.iscoroutine(waiting):
                asyncio.run(waiting)
        except Exception as error:
            if may_raise is None:
                raise
            with recorder.at(may_raise):
                record_error(error)
