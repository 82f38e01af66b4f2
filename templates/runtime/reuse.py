"""What of a run need not be computed again: stages that earlier runs have executed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import cache
from .model import Stage
from .progress import Progress, stage_event
from .session import Plan, Session


def settle(plan: Plan, session: Session, tell: Progress) -> list[Stage]:
    """Adopt what need not run again; gives the stages that must run."""
    found = _hits(plan, session, frozenset())
    while True:
        needed = _unstored_needs(plan, found)
        if not needed:
            break
        found = _hits(plan, session, needed)
    missing = []
    for stage in plan.pipeline.stages:
        if stage.name in found:
            session.adopt(stage, found[stage.name])
            tell(stage_event(plan, stage, "cached", 0.0))
        else:
            missing.append(stage)
    return missing


def _hits(plan: Plan, session: Session, unusable: frozenset[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for stage in plan.pipeline.stages if plan.use_cache else ():
        parents = plan.pipeline.parents[stage.name]
        if stage.network or stage.name in unusable or any(name not in found for name in parents):
            continue
        built_on = {name: found[name]["execution"] for name in parents}
        key = plan.keys[stage.name]
        record = cache.find(plan.store, stage.name, key, session.work, built_on)
        if record is not None and carried_by(record, found):
            found[stage.name] = record
    return found


def carried_by(record: Mapping[str, Any], found: Mapping[str, Mapping[str, Any]]) -> bool:
    """Tell whether the random state that a stage once went on from is that of this run."""
    return all(
        name in found and found[name]["execution"] == execution
        for name, execution in record["carried_from"].items()
    )


def _unstored_needs(plan: Plan, found: dict[str, dict[str, Any]]) -> frozenset[str]:
    """Give the found stages that lack an artifact which a stage that must run reads."""
    needed = set()
    for stage in plan.pipeline.stages:
        if stage.name in found:
            continue
        for name, source in plan.pipeline.sources[stage.name].items():
            artifacts = found[source]["artifacts"] if source in found else ()
            if any(name in each["names"] and not each.get("path") for each in artifacts):
                needed.add(source)
    missed = {stage.name for stage in plan.pipeline.stages} - set(found)
    return frozenset(needed | missed) if needed else frozenset()
