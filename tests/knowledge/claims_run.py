"""Runs a call and says which of the claims about it do not hold."""

from __future__ import annotations

import collections.abc
import contextlib
import functools
import io
import numbers
import os
import random
import shutil
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

import claims_entries as entries
import claims_watch as watch
import matplotlib.pyplot as plt
import numpy as np

SECONDS = 10.0
#: What one try of generic arguments may take.
TRY_SECONDS = 0.7
#: Loose ends of scalars: NumPy's stand for Python's.
SCALARS = {"builtins.int": numbers.Integral, "builtins.float": (numbers.Real, np.bool_), "builtins.bool": (bool, np.bool_)}
SKIPPED_EFFECTS = {"any", "network", "process", "stdin"}


@functools.cache
def workspace() -> str:
    """A folder that calls may write to."""
    return tempfile.mkdtemp()


@contextlib.contextmanager
def sandbox() -> Iterator[str]:
    """An empty working folder, with everything a call may change put back afterwards."""
    folder, old = workspace(), os.getcwd()
    # Note: `warnings.catch_warnings` would hide what the call does to the filters.
    saved, rc = warnings.filters[:], dict(dict.items(plt.rcParams))
    drawn, drawn_numpy, options, errors = random.getstate(), np.random.get_state(), np.get_printoptions(), np.geterr()
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(old)
        plt.close("all")
        warnings.filters[:] = saved
        random.setstate(drawn)
        np.random.set_state(drawn_numpy)
        np.set_printoptions(**options)
        np.seterr(**errors)
        dict.update(plt.rcParams, rc)
        if os.listdir(folder):
            shutil.rmtree(folder)
            workspace.cache_clear()


def split_type(text: str) -> list[str]:
    """The alternatives of a `returns`, parentheses kept together."""
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def is_of(value: Any, name: str, call: dict[str, Any]) -> bool | None:
    """Whether a result is of a claimed type; None where that cannot be told."""
    head = name.split("(")[0]
    if head == "none":
        return value is None
    if head == "self_type":
        return isinstance(value, type(call["self"]))
    if head.startswith("arg:") and head[4:].isdigit():
        return type(value) is type(call["args"][int(head[4:])]) if call["args"] else None
    if head in ("iterator", "generator"):
        return isinstance(value, collections.abc.Iterator) or type(value).__name__ in ("generator", "reversed")
    if head in ("list", "dict", "tuple"):
        return isinstance(value, {"list": list, "dict": dict, "tuple": tuple}[head])
    if head in SCALARS:
        return isinstance(value, SCALARS[head])
    cls = entries.python_class(head)
    return None if cls is None else isinstance(value, cls)


def check_type(entry: dict[str, Any], call: dict[str, Any], result: Any, counts: Counter[str]) -> list[str]:
    """The claim about the type of the result."""
    names = split_type(entry.get("returns", "unknown"))
    if "unknown" in names or "builtins.object" in names:
        return []
    verdicts = [is_of(result, n, call) for n in names]
    if None in verdicts and True not in verdicts:
        return []
    counts["returns"] += 1
    return [] if True in verdicts else [f"returns {type(result).__module__}.{type(result).__name__}, claimed {entry['returns']}"]


def check_mutations(claims: list[dict[str, str]], call: dict[str, Any], before: dict[str, Any], *, strict: bool, counts: Counter[str]) -> list[str]:
    """The claims about what is changed in place and what is not."""
    problems = []
    for place, value in given(call).items():
        changed = watch.digest(value) != before[place]
        names = {place, "*"} | ({"0"} if place == "0" else set())
        claimed = [c for claim in claims for arg, c in claim.items() if names & set(arg.removesuffix(" deep").split("|")) or "deep" in arg]
        if changed:
            counts["changed"] += 1
            if not claimed:
                problems.append(f"changes {place} unclaimed")
        else:
            counts["unchanged"] += 1
            opaque = type(value).__module__.startswith(watch.OPAQUE_MODULES)
            if strict and not opaque and claimed and all(c == "definite" for c in claimed) and len(claims) == 1:
                problems.append(f"claimed to change {place}, does not")
    return problems


def given(call: dict[str, Any]) -> dict[str, Any]:
    """What a call is given, by place: `self`, positions, keywords."""
    found = {str(i): a for i, a in enumerate(call["args"])} | dict(call["kwargs"])
    return found if call["self"] is None else {"self": call["self"], **found}


def check_states(claims: list[dict[str, str]], before: dict[str, Any], *, strict: bool, counts: Counter[str]) -> list[str]:
    """The claims about process state: changed where and only where claimed."""
    problems = []
    after = watch.states()
    for state, value in before.items():
        changed = after.get(state) != value
        wanted = [c.get(f"{verb}:{state}") for c in claims for verb in ("updates", "writes")]
        claimed = [w for w in wanted if w]
        if changed and not claimed:
            problems.append(f"changes {state} unclaimed")
        if state in ("random", "numpy.random"):
            counts["random"] += 1
            if strict and not changed and claimed and all(c == "definite" for c in claimed) and len(claims) == 1:
                problems.append(f"claimed to draw from {state}, does not")
    return problems


def check_outside(claims: list[dict[str, str]], folder: str, printed: str, figures: Any, counts: Counter[str]) -> list[str]:
    """The claims about figures, output and files."""
    problems = []
    claimed = {e.split(":")[0] for c in claims for e in c}
    counts["outside"] += 3
    if watch.figures() != figures and "figure" not in claimed:
        problems.append("draws a figure unclaimed")
    if printed and "stdout" not in claimed:
        problems.append(f"prints unclaimed: {printed[:40]!r}")
    if os.listdir(folder) and not claimed & {"writes-file", "updates-file"}:
        problems.append("writes a file unclaimed")
    return problems


#: Where types of data come from, which `settings` leaves out.
DATA = {"builtins", "numpy", "pandas", "scipy"}


def check_sharing(entry: dict[str, Any], call: dict[str, Any], result: Any, counts: Counter[str]) -> list[str]:
    """The claim that a result shares nothing with what was given."""
    places = given(call)
    if any(p == "out" or p.endswith("|out") for p in entries.mutates(entry, call)) and len(places) > 1:
        places = {k: v for k, v in places.items() if k not in ("out", str(len(call["args"]) - 1))}
    tokens = set(str(entry.get("alias", "args")).split("|"))
    if isinstance(result, collections.abc.Iterator) or not tokens <= {"new", "settings"}:
        return []
    if "settings" in tokens:
        places = {place: value for place, value in places.items() if type(value).__module__.split(".")[0] in DATA}
    counts["new"] += 1
    return ["shares with what it was given, claimed new"] if watch.shares(result, list(places.values())) else []


def run(function: Any, call: dict[str, Any], alternatives: list[dict[str, Any]], counts: Counter[str], *, strict: bool) -> list[str]:
    """Executes one call and returns the claims that failed. Raises what the call raises."""
    claimed = [entries.for_call(e, call) for e in alternatives]
    effects = [entries.effects(e, call) for e in claimed]
    if any(set(e) & SKIPPED_EFFECTS for e in effects):
        raise TypeError("not to be run")
    with sandbox() as folder:
        figures = watch.figures()
        before = {k: watch.digest(v) for k, v in given(call).items()}
        mutates = [entries.mutates(e, call) for e in claimed]
        states, printed = watch.states(), io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()), watch.time_limit(SECONDS if strict else TRY_SECONDS):
            result = function(*call["args"], **call["kwargs"])
        problems = check_states(effects, states, strict=strict, counts=counts)
        problems += check_outside(effects, folder, printed.getvalue(), figures, counts)
        problems += check_mutations(mutates, call, before, strict=strict, counts=counts)
        for entry in claimed if len(claimed) == 1 else []:
            problems += check_type(entry, call, result, counts) + check_sharing(entry, call, result, counts)
    counts["calls"] += 1
    return problems
