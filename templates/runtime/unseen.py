"""Changes that the plan does not know of: a run stops at them instead of going on with old values.

The plan says what each stage changes, and which values share objects and so are stored together.
It was made without running the notebook. Here the objects that a stage is given are looked at
before and after: a later stage would load one that changed as it was before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .contents import States, identity_of, objects_in
from .model import Pipeline, Stage

_MOST_SHARED = 2000

Place = tuple[str, str]
"""A stage and the name of what it gave; no stage and the name of a parameter."""
Token = tuple[str, str, int, str]
"""A stage, a name, the number of an object within its value, the object's type."""


class Watch:
    """Watches what a stage is given, by where that comes from."""

    def __init__(
        self,
        pipeline: Pipeline,
        records: Mapping[str, dict[str, Any]],
        stage: Stage,
        held: Mapping[Place, Any],
    ) -> None:
        self._pipeline, self._records, self._stage = pipeline, records, stage
        self._needed = self._needed_later()
        self._shared = _classes(records)
        self._objects = {place: objects_in(held[place]) for place in self._places(held)}
        self._states = States()
        watched = self._needed | {token[:2] for token in self._shared}
        for place, objects in self._objects.items():
            if place in watched:
                self._states.note(objects)

    def _places(self, held: Mapping[Place, Any]) -> list[Place]:
        """Give what the stage is given, what is stored with that, and what shares objects."""
        given = [(source, name) for name, source in self._sources().items()]
        given += [("", name) for name in self._stage.parameters]
        found = dict.fromkeys(given)
        for source, name in given:
            names = _group(self._records, (source, name))
            found.update(dict.fromkeys((source, each) for each in names))
        for token, others in self._shared.items():
            if token[:2] in found:
                found.update(dict.fromkeys(other[:2] for other in others))
        return [place for place in found if place in held]

    def _sources(self) -> Mapping[str, str]:
        return self._pipeline.sources[self._stage.name]

    def _needed_later(self) -> set[Place]:
        """Give what later stages, or whoever has the run's values, take from earlier ones."""
        pipeline = self._pipeline
        after = pipeline.stages[pipeline.stages.index(self._stage) + 1 :]
        sources = [pipeline.sources[each.name] for each in after] + [pipeline.exports]
        taken = {(source, name) for each in sources for name, source in each.items()}
        return taken | {("", name) for each in after for name in each.parameters}

    def unseen(self) -> Iterator[tuple[str, bool, set[str]]]:
        """Say what the stage has changed unseen, and whether all in this process see it.

        With it come the stages whose values, once stored, no longer share what is changed.
        """
        for place, objects in self._objects.items():
            if place in self._needed and any(map(self._states.changed, objects)):
                what = repr(place[1]) if place[0] else f"the parameter {place[1]!r}"
                yield f"it changes {what}, which later stages take as it was", True, set()
        for token, others in self._shared.items():
            changed = self._find(token)
            if changed is None or not self._states.changed(changed):
                continue
            for other in others:
                there = self._find(other)
                if there is not None or other[:2] in self._needed:
                    sees = there is not None and identity_of(there) == identity_of(changed)
                    sources = {place for place in (token[0], other[0]) if place}
                    yield f"it changes an object that {_both(token, other)} share", sees, sources

    def _find(self, token: Token) -> Any:
        objects = self._objects.get(token[:2], ())
        found = objects[token[2]] if token[2] < len(objects) else None
        return found if type(found).__name__ == token[3] else None

    def shared(self, record: Mapping[str, Any], values: Mapping[str, Any]) -> list[list[Token]]:
        """Give the objects that values share which are not stored together."""
        name = self._stage.name
        kept = {place: self._objects[place] for place in self._objects if place in self._needed}
        kept |= {(name, each): objects_in(value) for each, value in values.items()}
        records = {**self._records, name: record}
        holders: dict[int, dict[tuple[str, tuple[str, ...]], Token]] = {}
        for place, objects in kept.items():
            artifact = place[0], _group(records, place)
            for number, each in enumerate(objects):
                token = (*place, number, type(each).__name__)
                holders.setdefault(identity_of(each), {}).setdefault(artifact, token)
        found = [[*tokens.values()] for tokens in holders.values() if len(tokens) > 1]
        return found[:_MOST_SHARED]


def _both(token: Token, other: Token) -> str:
    if token[1] != other[1]:
        return f"{token[1]!r} and {other[1]!r}"
    return f"{token[1]!r} of stage {token[0]!r} and that of {other[0]!r}"


def _group(records: Mapping[str, Mapping[str, Any]], place: Place) -> tuple[str, ...]:
    """Give the names that a name is stored together with, itself included."""
    stage, name = place
    groups = (each["names"] for each in (records[stage]["artifacts"] if stage else ()))
    return tuple(next((names for names in groups if name in names), (name,)))


def _classes(records: Mapping[str, dict[str, Any]]) -> dict[Token, set[Token]]:
    """Give, for each object that earlier stages found shared, where else it is."""
    found: dict[Token, set[Token]] = {}
    for tokens in _shared_of(records):
        together = set(tokens).union(*(found.get(each, ()) for each in tokens))
        for each in together:
            found[each] = together
    return {token: together - {token} for token, together in found.items()}


def _shared_of(records: Mapping[str, dict[str, Any]]) -> Iterator[list[Token]]:
    for record in records.values():
        for tokens in record.get("shared", ()):
            yield [(stage, name, number, kind) for stage, name, number, kind in tokens]
