"""What counts the process's doing rather than the notebook's: `gc.collect()` gives how many objects it found, and in a
package those are others, though in every run of the notebook they may be as many."""

from __future__ import annotations

import functools
import gc

from .record import Outputs

APART = 1_000_000
"""How far from the true count that of a run is which is to differ."""

MOST_CHANGED = 1000
"""Code may collect until nothing is found."""


def watch(outputs: Outputs, *, change: bool) -> None:
    """Notes by cell what `gc.collect()` gives from now on. With `change` that is far from the true count, so that
    whatever shows or holds it differs from a run without, and is known as volatile."""
    collect, calls = gc.collect, 0

    @functools.wraps(collect)
    def counted(generation: int = 2) -> int:
        nonlocal calls
        calls += 1
        found = collect(generation) + (APART if change and calls <= MOST_CHANGED else 0)
        outputs.counts.setdefault(outputs.cell, []).append(found)
        return found

    gc.collect = counted
