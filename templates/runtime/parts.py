"""Parts of a script that run one after the other, where some may fail without ending the run."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from itertools import groupby

from .outputs import CellMap


def parts_of(
    tree: ast.Module, cells: CellMap, may_raise: Collection[int]
) -> Iterator[tuple[ast.Module, int | None]]:
    """Give the parts, each with the cell that it is if that one may fail."""
    if not may_raise:
        yield tree, None
        return
    future = [each for each in tree.body if _is_future(each)]
    rest = [each for each in tree.body if not _is_future(each)]

    def place(node: ast.stmt) -> int | None:
        cell = cells.cell(node.lineno)
        return cell if cell in may_raise else None

    for cell, nodes in groupby(rest, place):
        yield ast.Module(body=[*future, *nodes], type_ignores=[]), cell


def leading_imports(tree: ast.Module, cells: CellMap) -> ast.Module:
    """Take the imports that stand before the first cell out of a module."""
    kinds = (ast.Import, ast.ImportFrom)
    first = [
        each
        for each in tree.body
        if isinstance(each, kinds) and not _is_future(each) and cells.cell(each.lineno) is None
    ]
    tree.body[:] = [each for each in tree.body if each not in first]
    return ast.Module(body=[*first], type_ignores=[])


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
