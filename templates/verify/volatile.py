"""Texts that differ between two runs of the same notebook: what in them may differ, and what not."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\d{1,2}:\d\d:\d\d(?:\.\d+)?|[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\w+|\s+|.", re.DOTALL)


def tokens(text: str) -> list[str]:
    """Times of day, numbers, words, spaces, and every other character by itself."""
    return TOKEN.findall(text)


def same_but_volatile(first: str, second: str, other: str) -> bool:
    """Whether `other` equals `first` wherever `first` and `second`, two runs of the notebook, agree."""
    if other in (first, second):
        return True
    if first == second:
        return False
    lines, again, others = first.split("\n"), second.split("\n"), other.split("\n")
    if len(lines) == len(again):
        return len(others) == len(lines) and all(map(same_line, lines, again, others))
    return same_edges(lines, again, others)


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
