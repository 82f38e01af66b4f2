"""Executes the claims of the knowledge files against the installed libraries.

Each entry is called with its own examples (`examples.toml`) or, where it has none, with the first of
its library's generic arguments that it takes. What the call did is compared with what is claimed.
Add an example by adding a line to `examples.toml`.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import sys
import tomllib
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import claims_entries as entries
import claims_run
import claims_watch as watch
import numpy as np
import pytest
from knowledge_files import load_all

warnings.simplefilter("ignore")
EXAMPLES = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8"))
FILES = {data["library"]: data for data in load_all().values()}
TOTALS: dict[str, Counter[str]] = {}
#: Which generic arguments an entry takes (-1: none), so that not all are tried each time. Entries
#: that are not in it are tried with all; NBSHIP_LEARN=1 writes it anew.
TRIES_FILE = Path(__file__).parent / "generic_tries.json"
TRIES: dict[str, int] = json.loads(TRIES_FILE.read_text(encoding="utf-8")) if TRIES_FILE.exists() else {}
LEARN = os.environ.get("NBSHIP_LEARN") == "1"


def importable(data: dict[str, Any]) -> bool:
    """Whether the library a file speaks for is installed."""
    if data["library"] in ("builtins", "stdlib"):
        return True
    try:
        importlib.import_module(data["library"])
    except ImportError:
        return False
    return True


def namespace() -> dict[str, Any]:
    """The names that examples may use: the imports and values of the `[setup]` table, freshly made."""
    names: dict[str, Any] = {}
    for line in EXAMPLES["setup"]["imports"]:
        try:
            exec(line, names)  # noqa: S102 - our own file
        except ImportError:
            continue
    random.seed(0)
    np.random.seed(0)
    return names


NAMES = namespace()


def value(expression: str) -> Any:
    """What an expression of `examples.toml` gives, made anew; `$name` stands for a value of the setup."""
    for _ in range(3):
        for name, text in EXAMPLES["values"].items():
            expression = expression.replace(f"${name}$", f"({text})")
    return eval(expression, NAMES)  # noqa: S307 - our own file


def located(path: str) -> Any:
    """The object a dotted path means; raises AttributeError where this version has none."""
    parts = path.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part)
        return found
    raise AttributeError(path)


def arguments(text: str) -> tuple[list[Any], dict[str, Any]]:
    """Arguments written as in a call."""
    return value(f"(lambda *args, **kwargs: (list(args), kwargs))({text})")


class Case:
    """One entry: how it is found, and the calls to try on it."""

    def __init__(self, data: dict[str, Any], path: str, entry: Any, receiver: str | None, name: str) -> None:
        self.data, self.path, self.entry, self.receiver, self.name = data, path, entry, receiver, name
        self.own = EXAMPLES["calls"].get(path, [])
        self.generic = EXAMPLES["generic"].get(data["library"], [])
        self.key = path if receiver is None else f"{path} of {receiver}"

    def tries(self) -> list[tuple[int, str]]:
        """The calls to try: the entry's own, the generic one it is known to take, or all generic ones."""
        known = TRIES.get(self.key)
        if self.own or known is None or LEARN:
            return list(enumerate(self.own or self.generic))
        return [(known, self.generic[known])] if 0 <= known < len(self.generic) else []

    def call(self, text: str) -> tuple[Callable[..., Any], dict[str, Any]]:
        """The function and its arguments for one try."""
        receiver = None if self.receiver is None else value(self.receiver)
        args, kwargs = arguments(text)
        if receiver is None:
            return located(self.path), {"self": None, "args": args, "kwargs": kwargs}
        return getattr(receiver, self.name), {"self": receiver, "args": args, "kwargs": kwargs}

    def check(self, counts: Counter[str]) -> list[str]:
        """The claims that fail, over the entry's own examples or the first generic call that runs."""
        found = []
        alternatives = entries.resolve(self.data, self.entry)
        learnt = -1
        for at, text in self.tries():
            try:
                function, call = self.call(text)
                problems = claims_run.run(function, call, alternatives, counts, strict=bool(self.own))
            except (Exception, watch.TooLong, SystemExit) as error:  # noqa: BLE001 - not the arguments for it
                if self.own and not isinstance(error, (AttributeError, ImportError)):
                    found.append(f"{self.path}({text}): {type(error).__name__}: {error}")
                continue
            found += [f"{self.path}({text}): {p}" for p in problems]
            if not self.own:
                learnt = at
                break
        if not self.own and LEARN:
            TRIES[self.key] = learnt
        return found


def receivers(data: dict[str, Any], path: str) -> list[str]:
    """Expressions that make an object of a type."""
    return EXAMPLES["receivers"].get(path, [])


def lookup(data: dict[str, Any], path: str, table: str) -> dict[str, Any]:
    """The members of a type, its bases' included (within the file)."""
    found: dict[str, Any] = {}
    todo = [path]
    while todo:
        name = todo.pop(0)
        kind = data["types"].get(name) or FILES["builtins"]["types"].get(name, {})
        for member, entry in kind.get(table, {}).items() if name in data["types"] else []:
            found.setdefault(member, entry)
        todo += kind.get("bases", [])
    return found


def cases(data: dict[str, Any]) -> Iterator[Case]:
    """Every function and method of a file that can be tried."""
    quiet = EXAMPLES["setup"]["skip"]
    allowed = EXAMPLES["setup"]["only"].get(data["library"])
    for path, entry in data["functions"].items():
        if path not in quiet and (allowed is None or path.rsplit(".", 1)[0] in allowed or path in EXAMPLES["calls"]):
            yield Case(data, path, entry, None, path)
    for path in data["types"]:
        for at, receiver in enumerate(receivers(data, path)):
            for name, entry in lookup(data, path, "methods").items():
                if f"{path}.{name}" not in quiet and (at == 0 or f"{path}.{name}" not in EXAMPLES["calls"]):
                    yield Case(data, f"{path}.{name}", entry, receiver, name)


@pytest.mark.parametrize("library", [n for n, d in FILES.items() if importable(d)])
def test_claims_hold(library: str) -> None:
    """What the file says of each function and method is what the installed library does."""
    counts: Counter[str] = Counter()
    problems = []
    for case in cases(FILES[library]):
        before = counts["calls"]
        problems += case.check(counts)
        counts["executed" if counts["calls"] > before else "not executed"] += 1
    TOTALS[library] = counts
    assert counts["executed"] > 0 or not EXAMPLES["generic"].get(library), f"nothing of {library} was executed"
    assert not problems, f"{len(problems)} claims of {library} fail:\n" + "\n".join(problems)


def test_examples_name_entries() -> None:
    """Every example belongs to an entry of some file."""
    known = {c.path for data in FILES.values() if importable(data) for c in cases(data)}
    strange = [p for p in EXAMPLES["calls"] if p not in known and importable_root(p)]
    assert not strange, f"examples of entries that are not there: {strange}"


def importable_root(path: str) -> bool:
    """Whether the library of a path is installed (its examples can then be expected to be known)."""
    return path.split(".")[0] in sys.modules


def test_print_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """Says how many entries and claims were executed."""
    claims = ("returns", "unchanged", "changed", "random", "outside", "new")
    with capsys.disabled():
        print()
        for library, counts in TOTALS.items():
            told = ", ".join(f"{counts[c]} {c}" for c in claims)
            print(f"{library}: {counts['executed']} entries executed, {counts['not executed']} not; claims checked: {told}")
    if LEARN:
        rows = ",\n".join(f" {json.dumps(k)}: {TRIES[k]}" for k in sorted(TRIES))
        TRIES_FILE.write_text("{\n" + rows + "\n}\n", encoding="utf-8")
    assert TOTALS, "no library was checked"
