"""Runs jobs from standard input, one JSON object a line, and answers with one line each.

A job is `{"id", "root", "notebook"}` (a file) or `{"id", "source"}` (a percent script).
"""

from __future__ import annotations

import json
import os
import sys
import traceback
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import cells
from execute import Execution
from process_state import ProcessState


def run_job(job: dict, state: ProcessState) -> dict:
    root = Path(job.get("root", "."))
    if "source" in job:
        notebook = cells.from_percent(job["source"])
    else:
        path = root / job["notebook"]
        notebook = cells.read(path)
        os.chdir(path.parent)
        sys.path.insert(0, "")
    execution = Execution(root, state)
    try:
        return {"id": job["id"], **execution.run(notebook)}
    except Exception:  # noqa: BLE001 - a broken oracle must say so, not vanish
        return {"id": job["id"], "oracle_error": traceback.format_exc(), "cells": []}
    finally:
        execution.close()


def main() -> None:
    os.environ.setdefault("MPLBACKEND", "agg")
    warnings.simplefilter("ignore")
    sys.path.remove(str(Path(__file__).parent))
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    state = ProcessState()
    for line in sys.stdin:
        if line.strip():
            answer = run_job(json.loads(line), state)
            results.write(json.dumps(answer) + "\n")
            results.flush()


if __name__ == "__main__":
    main()
