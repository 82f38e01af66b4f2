"""Writes notebooks as case files of `tests/flow`, with the oracle as the witness.

    make_case.py OUT NOTEBOOK… --flow target/debug/examples/flow [--python PY]

A case is written only where what nbship says and what the oracle saw agree in every read, write,
mutation and flow (build the binary by `cargo build -p nbship-analysis --example flow`). What
disagrees is listed: it is either a miss to repair or a branch the run did not take.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from cells import MARKER
from compare import Comparison, compare
from run import observe, sources


def predicted(path: Path, flow: str) -> tuple[dict[str, Any], list[str]]:
    """The facts, and the codes of the findings."""
    done = subprocess.run(
        [flow, "--json", str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    return json.loads(done.stdout), sorted(
        {line.split()[0] for line in done.stderr.splitlines() if line}
    )


def agrees(comparison: Comparison) -> bool:
    return not (comparison.misses or comparison.false_flows or any(comparison.extra.values()))


def flow_line(flow: dict[str, Any]) -> str:
    doubt = "?" if flow["certainty"] == "may" else ""
    through = f" through {flow['through']}" if flow.get("through") else ""
    effect = " effect" if flow["kind"] == "effect" else ""
    return f"# flow: {flow['from']} -> {flow['to']} {flow['name']}{doubt}{through}{effect}"


def annotate(text: str, facts: dict[str, Any], findings: list[str]) -> str:
    """The script with the expectations of each code cell under its marker."""
    rows = {row["index"]: row for row in facts["cells"]}
    out: list[str] = []
    index = -1
    for line in text.splitlines():
        out.append(line)
        if not MARKER.match(line):
            continue
        index += 1
        row = rows.get(index)
        if row is None:
            continue
        parts = [
            f"{k}={','.join(row[k])}"
            for k in ("reads", "writes", "mutates", "defines", "imports")
            if row[k]
        ]
        out.append("# expect: " + " ".join(parts or ["reads="]))
        arriving = [flow_line(f) for f in facts["flows"] if f["to"] == row["cell"]]
        out += arriving
        if row["cell"] == len(facts["cells"]):
            out += ["# flow: none"] if not facts["flows"] else []
            out += [f"# finding: {code}" for code in findings]
    return "\n".join(out) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--flow", required=True)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    written = 0
    for path in options.notebooks:
        observation = observe(path, options.python, 120)
        if observation.get("oracle_error") or observation.get("error"):
            print(f"{path.stem}: does not run: {observation.get('error')}")
            continue
        facts, findings = predicted(path, options.flow)
        comparison = compare(observation, facts, sources(path))
        if not agrees(comparison):
            print(f"{path.stem}: {comparison.misses or comparison.false_flows or comparison.extra}")
            continue
        (options.out / path.name).write_text(annotate(path.read_text(), facts, findings))
        written += 1
    print(f"{written} cases written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
