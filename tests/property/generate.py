"""Random notebooks that run: assignments, aliases, nested mutation, functions, classes, loops.

Each cell is tried as it is made, so that values, not guesses, decide what may come next. The same
seed gives the same notebook.
"""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import library_statements
import odd_statements
from definitions import DEFINITIONS, Callable_

POOL = ["a", "b", "c", "d", "e", "k", "n", "x", "y", "z"]
LIMIT = 60


@dataclass
class Maker:
    """Makes one notebook."""

    rng: random.Random
    libraries: bool
    values: dict[str, Any] = field(default_factory=dict)
    #: Notebook functions by name: how they are called.
    callables: dict[str, Callable_] = field(default_factory=dict)
    classes: list[str] = field(default_factory=list)
    fresh: int = 0
    #: Names hidden for now: a function's parameters are not notebook names.
    depth: int = 0

    # -- picking -------------------------------------------------------------------------------

    def pick(self, items: list[Any]) -> Any:
        return items[self.rng.randrange(len(items))]

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def target(self) -> str:
        return self.pick(POOL)

    def new_name(self, prefix: str) -> str:
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    def names(self, test: Callable[[Any], bool]) -> list[str]:
        return [n for n, v in sorted(self.values.items()) if n in POOL and test(v)]

    def of(self, *kinds: type) -> list[str]:
        return self.names(lambda v: type(v) in kinds)

    def lists(self) -> list[str]:
        return self.names(lambda v: type(v) is list and all(type(i) is int for i in v))

    def nested(self) -> list[str]:
        def test(value: Any) -> bool:
            return type(value) is list and bool(value) and all(type(i) is list for i in value)

        return self.names(test)

    def dicts(self) -> list[str]:
        return self.names(lambda v: type(v) is dict and all(type(i) is int for i in v.values()))

    def dicts_of_lists(self) -> list[str]:
        def test(value: Any) -> bool:
            return (
                type(value) is dict and bool(value) and all(type(i) is list for i in value.values())
            )

        return self.names(test)

    def objects(self) -> list[str]:
        return self.names(lambda v: hasattr(v, "items_") and not isinstance(v, type))

    # -- expressions ---------------------------------------------------------------------------

    def int_(self, deep: int = 0) -> str:
        choices = [str(self.rng.randrange(9))]
        choices += self.of(int) * 3
        choices += [f"len({n})" for n in self.of(list, dict, set, str, tuple)]
        choices += [f"sum({n})" for n in self.lists()]
        choices += [f"{n}.get('p', 0)" for n in self.dicts()]
        choices += [f"{n}.count_" for n in self.objects()]
        choices += [f"{n}.total()" for n in self.objects()]
        choices += [c for c in self.calls("int", deep)]
        if deep < 2:
            choices += [f"{self.int_(deep + 1)} + {self.int_(deep + 1)}"]
            choices += [f"({self.int_(2)} if {self.int_(2)} > 3 else {self.int_(2)})"]
            choices += [f"sum(i * {self.int_(2)} for i in {self.list_(2)})"]
            choices += [f"(lambda q: q + {self.int_(2)})({self.int_(2)})"]
            choices += [f"max([{self.int_(2)}, {self.int_(2)}], key=lambda q: -q)"]
            choices += [f"({self.target()} := {self.int_(2)})"]
        return self.pick(choices)

    def list_(self, deep: int = 0) -> str:
        own = self.lists()
        choices = [
            f"[{self.rng.randrange(9)}, {self.rng.randrange(9)}]",
            f"list(range({self.rng.randrange(4)}))",
        ]
        choices += own * 3
        for n in own:
            choices += [f"{n}[:]", f"sorted({n})", f"list({n})", f"{n} + [{self.rng.randrange(9)}]"]
            choices += [f"[i + 1 for i in {n}]", f"[i for i in {n} if i > 2]", f"{n}.copy()"]
            choices += [f"list(map(lambda q: q * 2, {n}))"]
        choices += [f"{n}[0]" for n in self.nested()] * 2
        choices += [f"{n}.items_" for n in self.objects()] * 2
        choices += [f"next(iter({n}.values()))" for n in self.dicts_of_lists()] * 2
        if deep < 2:
            choices += self.calls("list", deep)
        return self.pick(choices)

    def calls(self, gives: str, deep: int) -> list[str]:
        found = []
        for name, how in sorted(self.callables.items()):
            if how.gives == gives and (deep < 2 or not how.takes):
                found.append(f"{name}({', '.join(self.argument(t) for t in how.takes)})")
        return found

    def argument(self, kind: str) -> str:
        if kind == "int":
            return self.int_(2)
        if kind == "list":
            return self.list_(2)
        functions = [
            n for n, c in sorted(self.callables.items()) if c.takes == ("int",) and c.gives == "int"
        ]
        return self.pick(functions) if functions and self.chance(0.7) else "lambda q: q + 1"

    # -- statements ----------------------------------------------------------------------------

    def statement(self, deep: int = 0) -> list[str]:
        if self.libraries and self.chance(0.5):
            made = library_statements.statement(self)
            if made:
                return made
        if self.chance(0.15):
            made = odd_statements.statement(self)
            if made:
                return made
        if deep == 0 and self.chance(0.25):
            return self.definition()
        if deep < 2 and self.chance(0.2):
            return self.compound(deep)
        return [self.simple()]

    def simple(self) -> str:
        target = self.target()
        choices = [f"{target} = {self.int_()}", f"{target} = {self.list_()}"] * 2
        choices += [f"{target} = {{'p': {self.int_(2)}, 'q': {self.int_(2)}}}"]
        choices += [f"{target} = [{self.list_(2)}, {self.list_(2)}]"]
        choices += [f"{target} = {{'u': {self.list_(2)}, 'v': {self.list_(2)}}}"]
        choices += [f"{target}, {self.target()} = {self.int_(2)}, {self.list_(2)}"]
        choices += [
            f"print({self.int_()})",
            f"print({self.list_()})",
            f"print(f'{{{self.int_(2)}}}')",
        ]
        choices += self.mutations()
        everything = self.names(lambda v: True)
        if everything:
            name = self.pick(everything)
            choices += [
                f"{target} = {name}",
                name,
                f"print({name})",
                f"{target} = ({name}, {self.int_(2)})",
            ]
            if self.chance(0.2):
                choices += [f"del {name}"]
        if self.classes:
            choices += [f"{target} = {self.pick(self.classes)}({self.list_(2)})"] * 2
        return self.pick(choices)

    def mutations(self) -> list[str]:
        out = []
        for n in self.lists():
            out += [
                f"{n}.append({self.int_(2)})",
                f"{n} += [{self.int_(2)}]",
                f"{n}.insert(0, {self.int_(2)})",
            ]
            out += [
                f"{n}.sort()",
                f"{n}[:] = [{self.int_(2)}]",
                f"{n}.extend({self.list_(2)})",
                f"{n} *= 2",
            ]
            out += [f"{self.target()} = {n}.pop() if {n} else 0", f"{n}.reverse()", f"del {n}[:1]"]
        for n in self.nested():
            out += [
                f"{n}[-1].append({self.int_(2)})",
                f"{n}[0] = {self.list_(2)}",
                f"{n}.append({self.list_(2)})",
            ]
            out += [f"for i_ in {n}: i_.append({self.int_(2)})", f"{self.target()}, *_r = {n}"]
        for n in self.dicts():
            out += [
                f"{n}['p'] = {self.int_(2)}",
                f"{n}.update(q={self.int_(2)})",
                f"{n}.setdefault('w', 1)",
            ]
            out += [
                f"{n}.pop('w', None)",
                f"{n} |= {{'z': {self.int_(2)}}}",
                f"{n}['n'] = {n}.get('n', 0) + 1",
            ]
        for n in self.dicts_of_lists():
            out += [
                f"{n}['u'] = {self.list_(2)}",
                f"next(iter({n}.values())).append({self.int_(2)})",
            ]
            out += [f"for v_ in {n}.values(): v_.append({self.int_(2)})"]
        for n in self.objects():
            out += [
                f"{n}.count_ = {self.int_(2)}",
                f"{n}.items_.append({self.int_(2)})",
                f"{n}.add({self.int_(2)})",
            ]
            out += [f"{n}.items_ = {self.list_(2)}", f"setattr({n}, 'count_', {self.int_(2)})"]
        for n in self.classes:
            out += [f"{n}.shared.append({self.int_(2)})", f"{n}.level = {self.int_(2)}"]
        for n in self.of(int):
            out += [f"{n} += {self.int_(2)}", f"{n} = {n} + 1"]
        for call in self.calls("none", 1):
            out += [call] * 2
        return out

    def compound(self, deep: int) -> list[str]:
        kind = self.rng.randrange(6)

        def body() -> list[str]:
            lines = range(self.rng.randrange(1, 3))
            return ["    " + line for _ in lines for line in self.statement(deep + 1)]

        if kind == 0:
            return [f"if {self.int_(2)} > {self.rng.randrange(6)}:", *body(), "else:", *body()]
        if kind == 1:
            return [f"for i_ in range({self.rng.randrange(1, 3)}):", *body()]
        if kind == 2:
            return ["try:", *body(), "except (TypeError, IndexError):", *body()]
        if kind == 3 and len(self.lists()) > 1:
            first, second = self.rng.sample(self.lists(), 2)
            return [f"for l_ in [{first}, {second}]:", f"    l_.append({self.int_(2)})"]
        if kind == 4:
            lists = self.list_(2)
            return [
                f"for i_, w_ in enumerate({lists}):",
                *body(),
                f"    {self.target()} = i_ + w_",
                "    break",
            ]
        return [f"if {self.int_(2)}:", *body()]

    def definition(self) -> list[str]:
        kinds = [*DEFINITIONS, odd_statements.bag, odd_statements.swap_in_function]
        made = self.pick(kinds)(self)
        return made if made else [self.simple()]


def cell(maker: Maker) -> str:
    lines = [line for _ in range(maker.rng.randrange(1, 5)) for line in maker.statement()]
    return "\n".join(lines)


def acceptable(values: dict[str, Any]) -> bool:
    """Small, and without values that contain themselves."""
    for name, value in values.items():
        if name.startswith("__"):
            continue
        if isinstance(value, int) and abs(value) > 10**6:
            return False
        if isinstance(value, (list, dict, tuple, str, set)) and len(value) > LIMIT:
            return False
        if isinstance(value, (list, dict, tuple)):
            shown = repr(value)
            if len(shown) > 2000 or "..." in shown:
                return False
    return True


def attempt(source: str, values: dict[str, Any]) -> bool:
    try:
        code = compile(source, "<generated>", "exec")
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, values)
    except Exception:  # noqa: BLE001 - whatever fails is not part of a notebook that runs
        return False
    return acceptable(values)


def replay(cells: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {"__name__": "__generated__"}
    for source in cells:
        attempt(source, values)
    return values


def notebook(seed: int, libraries: bool | None = None) -> list[str]:
    """The cells of the notebook of this seed."""
    rng = random.Random(seed)
    use_libraries = rng.random() < 0.35 if libraries is None else libraries
    maker = Maker(rng, use_libraries)
    cells = [
        "import contextlib, copy, functools, operator\nimport random\na = 1\nb = [3, 1, 2]\nc = b\nrandom.seed(0)"
    ]
    if use_libraries:
        cells[0] = "import numpy as np\nimport pandas as pd\n" + cells[0] + "\nnp.random.seed(0)"
    maker.values = replay(cells)
    wanted = rng.randrange(4, 10)
    for _ in range(40):
        callables, classes = dict(maker.callables), list(maker.classes)
        source = cell(maker)
        if attempt(source, maker.values):
            cells.append(source)
        else:
            maker.callables, maker.classes = callables, classes
            maker.values = replay(cells)
        if len(cells) >= wanted:
            break
    return cells


def script(cells: list[str]) -> str:
    return "\n".join(f"# %%\n{source}" for source in cells) + "\n"


if __name__ == "__main__":
    import sys

    print(script(notebook(int(sys.argv[1]))))
