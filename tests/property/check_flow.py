"""Property test: what nbship predicts for generated notebooks covers what the oracle observes."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from generate import notebook, script
from oracle_client import Nbship, Worker
from shrink import shrink

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "oracle"))

from compare import MEASURES, Score, compare


def misses(
    cells: list[str], worker: Worker, nbship: Nbship
) -> tuple[list, dict[str, Score]] | None:
    """None where the notebook does not run."""
    source = script(cells)
    observation = worker.observe(source)
    if observation is None:
        return None
    try:
        flow = nbship.flow(source)
    except RuntimeError as error:
        return [("crash", 0, str(error))], {}
    result = compare(observation, flow, dict(enumerate(cells, 1)))
    return result.misses, result.scores


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    built = Path(os.environ.get("CARGO_TARGET_DIR", "target"), "debug", "nbship")
    parser.add_argument("--nbship", default=str(built))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--stop-after", type=int, default=5, help="failures to shrink and show")
    parser.add_argument("--plain", action="store_true", help="no NumPy and pandas")
    options = parser.parse_args()
    worker, nbship = Worker(options.python), Nbship(options.nbship)
    started, failures, checked = time.monotonic(), 0, 0
    total = {m: Score() for m in MEASURES}
    for seed in range(options.seed, options.seed + options.count):
        cells = notebook(seed, False if options.plain else None)
        found = misses(cells, worker, nbship)
        if found is None:
            continue
        checked += 1
        total = {m: total[m] + found[1].get(m, Score()) for m in MEASURES}
        if found[0]:
            failures += 1
            show(seed, cells, found[0], worker, nbship)
            if failures >= options.stop_after:
                break
    seconds = time.monotonic() - started
    print(f"{checked} notebooks, {failures} with a miss, {seconds:.0f} s")
    for measure in MEASURES:
        score = total[measure]
        print(f"  {measure:8} recall {score.recall:.4f} precision {score.precision:.4f}")
    return 1 if failures else 0


def show(seed: int, cells: list[str], found: list, worker: Worker, nbship: Nbship) -> None:
    kinds = {what for what, _, _ in found}

    def fails(candidate: list[str]) -> bool:
        again = misses(candidate, worker, nbship)
        return again is not None and any(what in kinds for what, _, _ in again[0])

    small = shrink(cells, fails)
    again = misses(small, worker, nbship)
    print(f"seed {seed}: {again[0] if again else found}")
    print(script(small))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
