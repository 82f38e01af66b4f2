"""What was observed against what `nbship flow --format json` says.

Observed but not predicted is a miss (unsound). Predicted but not observed costs precision; it is
often a branch that this run did not take.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

Pair = tuple[int, int]
Edge = tuple[int, int, str]
RANDOM_PLACES = ("random", "numpy.random", "torch.random")
MEASURES = ("reads", "writes", "mutates", "flows", "closure")


@dataclass
class Score:
    """Counts of one measure; sums over notebooks by `+`."""

    both: int = 0
    missed: int = 0
    extra: int = 0
    extra_definite: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.both + other.both,
            self.missed + other.missed,
            self.extra + other.extra,
            self.extra_definite + other.extra_definite,
        )

    @property
    def recall(self) -> float:
        return self.both / (self.both + self.missed) if self.both + self.missed else 1.0

    @property
    def precision(self) -> float:
        return self.both / (self.both + self.extra) if self.both + self.extra else 1.0


@dataclass
class Comparison:
    scores: dict[str, Score] = field(default_factory=dict)
    #: (what, cell, text): observed, not predicted.
    misses: list[tuple[str, int, str]] = field(default_factory=list)
    #: As above, where only the values' reach was observed, not a look at what changed.
    unsure: list[tuple[str, int, str]] = field(default_factory=list)
    #: (from, to, name, cause) of predicted flows that were not observed.
    false_flows: list[tuple[int, int, str, str]] = field(default_factory=list)
    #: (cell, name) of predicted mutations and reads that were not observed.
    extra: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    may_flows: int = 0

    @property
    def exact(self) -> bool:
        flows = self.scores["flows"]
        return flows.missed == 0 and flows.extra == 0


def class_flows(cells: list[dict[str, Any]]) -> set[Pair]:
    """(cell that changed a class, later cell that reads a name from which an instance is reached):
    the instance may look different, though the cell need not look at what changed."""
    last: dict[str, int] = {}
    changed: dict[str, int] = {}
    pairs: set[Pair] = set()
    for cell in cells:
        number = cell["cell"]
        for name in cell["reads"]:
            writers = [changed.get(c, 0) for c in cell["classes"].get(name, ())]
            pairs |= {(w, number) for w in writers if w > last.get(name, number)}
        last.update({n: number for n in [*cell["writes"], *cell["mutates"]]})
        changed.update({n: number for n in cell["mutates"]})
    return pairs


def observed_flows(cells: list[dict[str, Any]]) -> tuple[set[Edge], set[Edge]]:
    """Flows by name, and through process state and files by place (a file's is "")."""
    last: dict[str, int] = {}
    state: dict[str, int] = {}
    files: dict[str, int] = {}
    flows: set[Edge] = set()
    effects: set[Edge] = set()
    for cell in cells:
        number = cell["cell"]
        for name in cell["reads"]:
            if name in last:
                flows.add((last[name], number, name))
        for place in RANDOM_PLACES:
            change = cell["state"].get(place)
            if change == "updated" and place in state:
                effects.add((state[place], number, place))
            if change:
                state[place] = number
        effects |= {(files[p], number, "") for p in cell["files_read"] if p in files}
        files.update({p: number for p in cell["files_written"]})
        for name in cell["deletes"]:
            last.pop(name, None)
        for name in [*cell["writes"], *cell["mutates"]]:
            last[name] = number
    return flows, {e for e in effects if e[0] != e[1]}


def closure(edges: set[Pair]) -> set[Pair]:
    """Every (needed, needing) pair along the edges."""
    needs: dict[int, set[int]] = {}
    for source, target in sorted(edges, key=lambda e: (e[1], e[0])):
        needs.setdefault(target, set()).update({source} | needs.get(source, set()))
    return {(source, target) for target, sources in needs.items() for source in sources}


def _score(observed: set, predicted: set, definite: set | None = None) -> Score:
    extra = predicted - observed
    return Score(
        len(observed & predicted),
        len(observed - predicted),
        len(extra),
        len(extra & definite) if definite is not None else len(extra),
    )


def compare(
    observation: dict[str, Any], flow: dict[str, Any], sources: dict[int, str]
) -> Comparison:
    """`sources` by code cell number."""
    cells = observation["cells"]
    run = {c["cell"] for c in cells}
    rows = {r["cell"]: r for r in flow["cells"] if r["cell"] in run}
    result = Comparison()
    if set(rows) != run:
        result.misses.append(
            ("cells", 0, f"nbship has cells {sorted(rows)}, executed {sorted(run)}")
        )
    star = {
        n
        for n in run
        if re.search(r"^\s*from\s+\S+\s+import\s+\*", sources.get(n, ""), re.MULTILINE)
    }
    _compare_names(result, cells, rows, star)
    _compare_flows(result, cells, flow, run, star)
    return result


def _compare_names(
    result: Comparison, cells: list[dict], rows: dict[int, dict], star: set[int]
) -> None:
    read_names = {n for c in cells for n in c["reads"]}
    seen: dict[str, set] = {"reads": set(), "writes": set(), "mutates": set()}
    said: dict[str, set] = {"reads": set(), "writes": set(), "mutates": set()}
    for cell in cells:
        number = cell["cell"]
        row = rows.get(number, {})
        writes = set(cell["writes"])
        if number in star:
            writes = {
                n for n in writes if cell["types"].get(n) != "library" or n in row.get("writes", [])
            }
            writes &= read_names | set(row.get("writes", ()))
        predicted_writes = {n for k in ("writes", "defines", "imports") for n in row.get(k, ())}
        if "*" in predicted_writes or number in star:
            predicted_writes = (predicted_writes | writes) - {"*"} - (set(cell["writes"]) - writes)
        predicted_writes -= set(row.get("mutates", ())) - writes
        neutral = set(cell["writes"]) | set(cell["deletes"]) | set(cell["changed_before_rebinding"])
        seen["reads"] |= {(number, n) for n in cell["reads"]}
        said["reads"] |= {(number, n) for n in row.get("reads", ())}
        seen["writes"] |= {(number, n) for n in writes}
        said["writes"] |= {(number, n) for n in predicted_writes - set(cell["deletes"])}
        seen["mutates"] |= {(number, n) for n in cell["mutates"]}
        said["mutates"] |= {(number, n) for n in set(row.get("mutates", ())) - neutral}
    for what in ("reads", "writes", "mutates"):
        result.scores[what] = _score(seen[what], said[what])
        result.misses += [(what, n, name) for n, name in sorted(seen[what] - said[what])]
        result.extra[what] = sorted(said[what] - seen[what])


def _compare_flows(
    result: Comparison, cells: list[dict], flow: dict, run: set[int], star: set[int]
) -> None:
    observed, effects = observed_flows(cells)
    inside = [f for f in flow["flows"] if f["from"] in run and f["to"] in run]
    named = [f for f in inside if f["kind"] != "effect"]
    predicted = {(f["from"], f["to"], f["name"]) for f in named}
    definite = {(f["from"], f["to"], f["name"]) for f in named if f["certainty"] == "definite"}
    said_changed = {r["cell"]: r["mutates"] for r in flow["cells"]}
    all_pairs = {(f["from"], f["to"]) for f in inside}
    if star:
        starred = {p[:2] for p in predicted if p[0] in star}
        observed = {
            f for f in observed if f in predicted or f[:2] not in starred or f[0] not in star
        }
    result.may_flows = len(
        {(f["from"], f["to"], f["name"]) for f in named if f["certainty"] == "may"}
    )
    unchanged = {
        (c["cell"], n)
        for c in cells
        for n in said_changed.get(c["cell"], ())
        if n not in c["writes"]
    }
    covered = {f for f in observed - predicted if _covered(f, definite, unchanged)}
    result.scores["flows"] = _score(observed - covered, predicted, definite)
    result.misses += [
        ("flows", b, f"{name} from cell {a}")
        for a, b, name in sorted(observed - predicted - covered)
    ]
    causes = _Causes(cells, observed)
    result.false_flows = [(a, b, n, causes.of(a, b, n)) for a, b, n in sorted(predicted - observed)]
    seen = closure({(a, b) for a, b, _ in observed - covered})
    said = closure({(a, b) for a, b, _ in predicted})
    result.scores["closure"] = _score(seen, said)
    reached = closure(all_pairs)
    result.misses += [("closure", b, f"needs cell {a}") for a, b in sorted(seen - reached)]
    result.unsure = [
        ("class", b, f"may need cell {a}") for a, b in sorted(class_flows(cells) - reached)
    ]
    writes = {(r["cell"], e) for r in flow["cells"] for e in r.get("effects", ())}
    unmet = {(a, b) for a, b, place in effects if not _seeded_between(a, b, place, writes)}
    result.misses += [("effect", b, f"needs cell {a}") for a, b in sorted(unmet - reached)]


def _seeded_between(source: int, target: int, place: str, writes: set[tuple[int, str]]) -> bool:
    """A cell in between sets the state, in this run to what it was."""
    return any((cell, f"writes:{place}") in writes for cell in range(source + 1, target))


def _covered(flow: Edge, definite: set[Edge], unchanged: set[tuple[int, str]]) -> bool:
    """A later cell surely changes the name in place, but in this run left it as it was: sorting
    what is sorted. The flow from that cell stands for the observed one."""
    source, target, name = flow
    return any(
        source < middle < target and (middle, name) in unchanged
        for middle, end, changed in definite
        if end == target and changed == name
    )


class _Causes:
    """Why a predicted flow was not observed."""

    def __init__(self, cells: list[dict], observed: set[Edge]) -> None:
        self.reads = {c["cell"]: set(c["reads"]) for c in cells}
        self.changes = {c["cell"]: {*c["writes"], *c["mutates"]} for c in cells}
        self.observed = observed

    def of(self, source: int, target: int, name: str) -> str:
        if name not in self.reads[target]:
            return "not read in this run"
        if name not in self.changes[source]:
            return "not changed by the source in this run"
        return "changed again in between"
