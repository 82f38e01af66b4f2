"""Makes a failing notebook small: drops cells, then statements, then unwraps blocks."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

Fails = Callable[[list[str]], bool]


def shrink(cells: list[str], fails: Fails, budget: int = 250) -> list[str]:
    """The smallest notebook found for which `fails` still holds."""
    smaller = True
    while smaller and budget > 0:
        smaller = False
        for candidate in _candidates(cells):
            budget -= 1
            if budget <= 0:
                break
            if fails(candidate):
                cells, smaller = candidate, True
                break
    return cells


def _candidates(cells: list[str]) -> Iterator[list[str]]:
    for place in range(len(cells) - 1, -1, -1):
        yield cells[:place] + cells[place + 1 :]
    for place in range(len(cells) - 1, -1, -1):
        for source in _smaller_sources(cells[place]):
            yield [*cells[:place], source, *cells[place + 1 :]]


def _smaller_sources(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for block in _blocks(tree):
        for place in range(len(block) - 1, -1, -1):
            removed = block.pop(place)
            if block or block is tree.body:
                yield ast.unparse(tree)
            inner = getattr(removed, "body", None)
            if isinstance(inner, list) and not isinstance(removed, (ast.FunctionDef, ast.ClassDef)):
                block[place:place] = inner
                yield ast.unparse(tree)
                del block[place : place + len(inner)]
            block.insert(place, removed)


def _blocks(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield block
