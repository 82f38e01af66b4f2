"""Texts that differ between two runs of the same notebook: what in them may differ, and what not.

Numbers differ with the time, words with them. Where rows come in any order (groups of a hash or of
threads), lines that happen to agree in two runs tell nothing: such a text is compared as a whole by
its sorted lines, or, where not all rows are shown, not at all.
"""

from __future__ import annotations

import re
from collections import Counter

TOKEN = re.compile(r"\d{1,2}:\d\d:\d\d(?:\.\d+)?|[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\w+|\s+|.", re.DOTALL)

ROW = re.compile(r"\n|(?=<tr\b)")
NUMBER = re.compile(r"[-+]?\d")
BOXES = ("│", "┆")
# What cannot be looked into is told by its hash: a picture after its size, other bytes after the word.
HASHED = re.compile(r"(?:\d+x\d+|bytes|\?) [0-9a-f]{32}")


def tokens(text: str) -> list[str]:
    """Times of day, numbers, words, spaces, and every other character by itself."""
    return TOKEN.findall(text)


def same_but_volatile(first: str, second: str, other: str) -> bool:
    """Whether `other` equals `first` wherever `first` and `second`, two runs of the notebook, agree."""
    if other in (first, second):
        return True
    if first == second:
        return False
    if HASHED.fullmatch(first) and HASHED.fullmatch(second):
        return True
    if in_any_order(first, second):
        chance = only_numbers(first, second) and same_lines(first, second, other)
        return chance or in_any_order(first, other)
    return has_loose_rows(first, second) or same_lines(first, second, other)


def same_lines(first: str, second: str, other: str) -> bool:
    """The same, line by line."""
    lines, again, others = first.split("\n"), second.split("\n"), other.split("\n")
    if len(lines) == len(again):
        return len(others) == len(lines) and all(map(same_line, lines, again, others))
    return same_edges(lines, again, others)


def in_any_order(first: str, other: str) -> bool:
    """Whether two texts have the same lines, or rows of a table, in different order."""
    return first != other and Counter(rows(first)) == Counter(rows(other))


def only_numbers(first: str, second: str) -> bool:
    """Whether nothing but numbers differs: times may have changed places."""
    one, two = tokens(first), tokens(second)
    pairs = zip(one, two, strict=False)
    return len(one) == len(two) and all(a == b or (NUMBER.match(a) and NUMBER.match(b)) for a, b in pairs)


def rows(text: str) -> list[str]:
    """The lines of a text; the rows of a table in HTML count as lines."""
    return ROW.split(text)


def has_loose_rows(first: str, second: str) -> bool:
    """Whether the rows shown are others in each run: several of a table differ, or lines stand
    elsewhere in the second run."""
    one, two = rows(first), rows(second)
    apart = [line for line, again in zip(one, two, strict=False) if line != again]
    if sum(any(sign in line for sign in BOXES) or ("<tr" in line and "<td" in line) for line in apart) > 1:
        return True
    words = {line for line in apart if len(line.split()) > 1}
    return len(words) > 1 and 2 * len(words & {*two}) > len(words)


def same_line(first: str, second: str, other: str) -> bool:
    """The same for one line: equal wherever the two runs have equal tokens in equal places."""
    if first == second:
        return first == other
    one, two, three = tokens(first), tokens(second), tokens(other)
    if len(one) == len(two) == len(three):
        return all(a != b or a == c for a, b, c in zip(one, two, three, strict=True))
    return same_edges(one, two, three)


def same_edges(one: list[str], two: list[str], three: list[str]) -> bool:
    """Where not even the number of parts is stable: the parts before and after the unstable stretch
    must be the same."""
    shortest = min(len(one), len(two))
    head = 0
    while head < shortest and one[head] == two[head]:
        head += 1
    tail = 0
    while tail < shortest - head and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    end = one[len(one) - tail :]
    return len(three) >= head + tail and three[:head] == one[:head] and three[len(three) - tail :] == end
