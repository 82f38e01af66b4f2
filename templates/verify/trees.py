"""Compares digest trees, and finds the first place where they differ."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .nodes import Node

FORMATS = {"f8": "d", "f4": "f", "f2": "e", "i8": "q", "i4": "i", "i2": "h", "i1": "b"}
FORMATS |= {"u8": "Q", "u4": "I", "u2": "H", "u1": "B", "b1": "?"}


@dataclass(frozen=True)
class Difference:
    """A place in a value, and what is there on both sides."""

    path: str
    notebook: str
    package: str


@dataclass(frozen=True)
class Sides:
    """The files with the numbers of both sides, and how near numbers must be."""

    notebook: Path
    package: Path
    rtol: float = 0.0


class Comparison:
    """What comparing one value found."""

    def __init__(self) -> None:
        self.different: list[Difference] = []
        self.volatile: list[str] = []
        self.opaque: list[tuple[str, str]] = []


def compare(first: Node, other: Node, again: Node | None, sides: Sides) -> Comparison:
    """Compares the notebook's value with the package's. Where the notebook's second run (`again`)
    differs from its first, the place is volatile and is not compared."""
    found = Comparison()
    walk(found, "", first, other, again or first, sides)
    return found


def walk(found: Comparison, path: str, first: Node, other: Node, again: Node, sides: Sides) -> None:
    if first["h"] == other["h"]:
        found.opaque.extend(unseen(path, first))
        return
    steady = first["h"] == again["h"]
    if not steady and not alike(first, again):
        found.volatile.append(path)
        return
    if "o" in first and "o" in other and first["t"] == other["t"]:
        found.opaque.append((path, first["o"]))
        return
    if (first["k"], first["t"]) != (other["k"], other["t"]) or not alike(first, other):
        if steady or first["h"] != other["h"]:
            leaf_difference(found, path, first, other, sides)
        return
    for (step, one), (_, two), (_, three) in zip(first["c"], other["c"], again["c"] if "c" in again else first["c"], strict=False):  # fmt: skip
        walk(found, path + step, one, two, three, sides)


def alike(first: Node, other: Node) -> bool:
    """Whether two nodes have the same parts, so that it is a part that differs."""
    if "c" not in first or "c" not in other or first["k"] != other["k"] or first["t"] != other["t"]:
        return False
    return [step for step, _ in first["c"]] == [step for step, _ in other["c"]]


def unseen(path: str, tree: Node) -> Iterator[tuple[str, str]]:
    """The places that could not be looked into, with why."""
    if "o" in tree or "p" in tree:
        yield path, tree.get("o") or tree["p"]
    for step, child in tree.get("c", ()):
        yield from unseen(path + step, child)


def leaf_difference(found: Comparison, path: str, first: Node, other: Node, sides: Sides) -> None:
    if "n" in first and "n" in other and first["k"] == other["k"] and first["t"] == other["t"]:
        place = first_number(first, other, sides)
        if place is not None:
            found.different.append(Difference(path + place[0], place[1], place[2]))
        return
    if "v" in first and "v" in other and first["k"] == other["k"] and near(number(first), number(other), sides.rtol):
        return
    if "c" in first and "c" in other and (first["k"], first["t"]) == (other["k"], other["t"]):
        one, two = [step for step, _ in first["c"]], [step for step, _ in other["c"]]
        missing = [step for step in one if step not in set(two)]
        extra = [step for step in two if step not in set(one)]
        if missing or extra:
            found.different.append(Difference(path, f"has {listed(missing)}", f"has {listed(extra)}"))
        else:
            found.different.append(Difference(path, f"order {listed(one)}", f"order {listed(two)}"))
        return
    found.different.append(Difference(path, words(first), words(other)))


def listed(steps: list[str]) -> str:
    """A few of the steps."""
    return ", ".join(steps[:5]) + (" …" if len(steps) > 5 else "") if steps else "no more"


def words(tree: Node) -> str:
    """A node for a person."""
    plain = tree["k"] in ("constant", "int", "float", "str", "complex", "bytes", "lost") or "v" in tree
    text = repr(tree["t"]) if tree["k"] == "str" else tree["t"]
    return text if plain else " ".join(part for part in (tree["k"], tree["t"], tree.get("s", "")) if part)


def number(tree: Node) -> float:
    """The number of a leaf; not a number where it is too large for a float."""
    try:
        return float(tree["v"])
    except (OverflowError, ValueError):
        return math.nan


def near(one: float, two: float, rtol: float) -> bool:
    """Whether two numbers are the same as far as asked. Tolerance 0 never gets here for equal ones."""
    return rtol > 0 and math.isclose(one, two, rel_tol=rtol)


def first_number(first: Node, other: Node, sides: Sides) -> tuple[str, str, str] | None:
    """The first place where two blocks of numbers differ by more than allowed; None if nowhere."""
    dtype = first["n"][0]
    form = FORMATS.get(dtype[1:])
    if form is None:
        return "", words(first), words(other)
    layout = struct.Struct(("<" if dtype[0] in "<|" else ">") + form)
    one, two = block(sides.notebook, first), block(sides.package, other)
    count = 0
    shown: tuple[str, str, str] | None = None
    most = 0.0
    for place, ((a,), (b,)) in enumerate(zip(layout.iter_unpack(one), layout.iter_unpack(two), strict=False)):
        same = a == b and math.copysign(1, a) == math.copysign(1, b)
        if same or (a != a and b != b) or near(a, b, sides.rtol):
            continue
        count += 1
        most = max(most, abs(float(a) - float(b)))
        shown = shown or (f"{{{place}}}", repr(a), repr(b))
    if shown is None:
        return None if sides.rtol > 0 else ("", words(first), f"{words(other)} (other bits of NaN)")
    return shown[0], shown[1], f"{shown[2]} ({count} numbers differ, by at most {most:.3g})"


def block(path: Path, tree: Node) -> bytes:
    """The bytes of a block of numbers."""
    _, start, length = tree["n"]
    with path.open("rb") as file:
        file.seek(start)
        return file.read(length)
