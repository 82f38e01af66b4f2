"""Writes docs/accuracy.md from what `run.py --json` wrote.

    run.py NOTEBOOK… --nbship BIN --python PY --json now.json --cache DIR
    run.py NOTEBOOK… --nbship OLD --python PY --json old.json --cache DIR
    accuracy.py "the examples=now.json,old.json" … --property TEXT > docs/accuracy.md

A set whose name begins with a number and "public" is summed up, without naming its notebooks.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from compare import MEASURES, Score

TITLES = {
    "changed again in between": "a library's own bookkeeping changed the value in between",
    "not changed by the source in this run": "the change that is predicted did not happen",
    "not read in this run": "the branch, or the name in a formula, was not reached",
}


@dataclass
class Row:
    """One set of notebooks."""

    name: str
    now: dict
    before: dict

    @property
    def observed(self) -> dict[str, dict]:
        return {p: e["comparison"] for p, e in self.now.items() if "comparison" in e}

    def total(self) -> dict[str, Score]:
        sums = {m: Score() for m in MEASURES}
        for entry in self.observed.values():
            sums = {m: sums[m] + Score(**entry["scores"][m]) for m in MEASURES}
        return sums

    def exact(self) -> int:
        flows = [e["scores"]["flows"] for e in self.observed.values()]
        return sum(f["missed"] == f["extra"] == 0 for f in flows)

    def doubts(self, entries: dict) -> int:
        known = [e["comparison"]["may_flows"] for e in entries.values() if "comparison" in e]
        return sum(known)


def table(rows: list[Row]) -> list[str]:
    out = ["| | notebooks | " + " | ".join(MEASURES) + " | exact |"]
    out.append("|---" * (len(MEASURES) + 3) + "|")
    for row in rows:
        sums = row.total()
        cells = [f"{sums[m].recall:.3f} / {sums[m].precision:.3f}" for m in MEASURES]
        share = f"{row.exact()} ({100 * row.exact() / max(1, len(row.observed)):.0f} %)"
        out.append(f"| {row.name} | {len(row.observed)} | " + " | ".join(cells) + f" | {share} |")
    return out


def may_table(rows: list[Row]) -> list[str]:
    out = ["| | flows that only may be, before | now |", "|---|---|---|"]
    out += [f"| {r.name} | {r.doubts(r.before)} | {r.doubts(r.now)} |" for r in rows]
    return out


def label(path: str) -> str:
    stem = Path(path).stem
    return Path(path).parent.name if stem == "notebook" else stem


def details(row: Row) -> list[str]:
    flows = [(p, *flow) for p, e in row.observed.items() for flow in e["false_flows"]]
    missed = [(p, *miss) for p, e in row.observed.items() for miss in e["misses"]]
    out = [f"### {row.name[0].upper()}{row.name[1:]}", ""]
    named = "public" not in row.name
    out.append(f"Predicted, not observed: {len(flows)} flows." if flows else "No false flow.")
    if flows:
        out.append("")
        if named:
            out += [
                f"- `{label(p)}`, cell {a} → {b}, `{n}`: {TITLES.get(c, c)}"
                for p, a, b, n, c in flows
            ]
        else:
            out += [f"- {n} flow(s): {TITLES.get(c, c)}" for c, n in causes(flows)]
    out.append("")
    kinds = Counter(what for _, what, _, _ in missed)
    if missed:
        found = ", ".join(f"{n} {what}" for what, n in sorted(kinds.items()))
        where = sorted({label(p) for p, *_ in missed})
        out += [f"Observed, not predicted: {found}; in {', '.join(f'`{w}`' for w in where)}.", ""]
    else:
        out += ["Nothing observed that was not predicted.", ""]
    return out


def causes(flows: list[tuple]) -> list[tuple[str, int]]:
    return Counter(flow[-1] for flow in flows).most_common()


def read(argument: str) -> Row:
    name, files = argument.split("=", 1)
    now, before = (json.loads(Path(f).read_text()) for f in files.split(","))
    return Row(name, now, before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--text", type=Path, default=Path(__file__).with_name("accuracy.md"))
    parser.add_argument("--property", default="", help="what the property tests gave")
    options = parser.parse_args()
    rows = [read(s) for s in options.sets]
    text = options.text.read_text()
    parts = {
        "TABLE": table(rows),
        "MAY": may_table(rows),
        "PROPERTY": [options.property],
        "DETAILS": [line for row in rows for line in details(row)],
    }
    for mark, lines in parts.items():
        text = text.replace(f"<!-- {mark} -->", "\n".join(lines).rstrip())
    print(text, end="")


if __name__ == "__main__":
    main()
