"""The words of `pipeline.py`: a `Pipeline` of `Stage`s and what flows between them.

    Pipeline(package="churn", stages=(Stage(name="load", ...), ...), exports={"df": "load"})

A stage takes each input from the last earlier stage that outputs the name; the same rule
holds for process state (random generators, options …) that it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .run import Run


@dataclass(frozen=True)
class Stage:
    """One module of `stages/`, run as a function or, without one, as a script."""

    name: str
    function: str = ""
    title: str = ""
    cells: tuple[int, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    deletes: tuple[str, ...] = ()
    """Names that have no value any more where later stages ask for them."""
    parameters: tuple[str, ...] = ()
    bundles: tuple[tuple[str, ...], ...] = ()
    reads_state: tuple[str, ...] = ()
    writes_state: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    network: bool = False
    may_raise: tuple[int, ...] = ()

    def groups(self) -> list[tuple[str, ...]]:
        """Give the outputs as they are stored: each bundle together, the others alone."""
        bundled = {name: bundle for bundle in self.bundles for name in bundle}
        groups: dict[tuple[str, ...], None] = {}
        for name in self.outputs:
            bundle = bundled.get(name, (name,))
            groups[tuple(each for each in bundle if each in self.outputs)] = None
        return list(groups)


@dataclass(frozen=True)
class Pipeline:
    """All stages in the order of the notebook."""

    package: str
    stages: tuple[Stage, ...]
    parameters: Mapping[str, Any] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    """The parameters that are classes of `functions.py`: what these bind, by name."""
    starting: tuple[str, ...] = ()
    """The parameters with which names begin that stages bind again or change."""
    exports: Mapping[str, str] = field(default_factory=dict)
    data: str = "."
    """The notebook's folder, relative to the project's root, if `catalog.toml` has none."""
    data_levels_up: int = 0
    title: str = ""

    def stage(self, name: str) -> Stage:
        """Give the stage of that name; `KeyError` when there is none."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Stage]:
        return {stage.name: stage for stage in self.stages}

    @cached_property
    def sources(self) -> dict[str, dict[str, str]]:
        """For each stage, the stage that gives each of its inputs."""
        return self._last_writers(lambda stage: stage.inputs, lambda stage: stage.outputs)

    @cached_property
    def needed(self) -> dict[str, frozenset[str]]:
        """For each stage, the names of its outputs that later stages take."""
        return {
            stage.name: frozenset(
                name
                for inputs in self.sources.values()
                for name, source in inputs.items()
                if source == stage.name
            )
            for stage in self.stages
        }

    @cached_property
    def state_sources(self) -> dict[str, dict[str, str]]:
        """For each stage, the stage that last wrote each state it reads."""
        return self._last_writers(lambda stage: stage.reads_state, lambda stage: stage.writes_state)

    @cached_property
    def parents(self) -> dict[str, tuple[str, ...]]:
        """For each stage, the stages that must be finished before it."""
        found = {}
        for stage in self.stages:
            names = [*self.sources[stage.name].values(), *self.state_sources[stage.name].values()]
            found[stage.name] = tuple(dict.fromkeys([*names, *stage.after]))
        return found

    @cached_property
    def ancestors(self) -> dict[str, tuple[str, ...]]:
        """For each stage, every stage it builds on, in pipeline order."""
        reached: dict[str, set[str]] = {}
        for stage in self.stages:
            parents = self.parents[stage.name]
            reached[stage.name] = set(parents).union(*(reached[each] for each in parents))
        order = [stage.name for stage in self.stages]
        return {
            name: tuple(each for each in order if each in found) for name, found in reached.items()
        }

    def _last_writers(
        self,
        reads: Callable[[Stage], Sequence[str]],
        writes: Callable[[Stage], Sequence[str]],
    ) -> dict[str, dict[str, str]]:
        last: dict[str, str] = {}
        found = {}
        for stage in self.stages:
            found[stage.name] = {name: last[name] for name in reads(stage) if name in last}
            last.update(dict.fromkeys(writes(stage), stage.name))
        return found

    @property
    def command(self) -> str:
        """Give the name of the installed command."""
        return self.package.rstrip("_").replace("_", "-")

    def run(
        self,
        params: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Run:
        """Run the pipeline; see `runtime.run.run` for the options."""
        from .run import run

        return run(self, params, **options)

    def main(self, arguments: Sequence[str] | None = None) -> int:
        """Be the package's command line; gives the exit code."""
        from .cli import main

        return main(self, arguments)
