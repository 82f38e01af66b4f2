"""Parts of a script that run one after the other, where some may fail without ending the run."""

from __future__ import annotations
import __future__

import ast
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any

from .outputs import CellMap


def parts_of(
    tree: ast.Module, cells: CellMap, may_raise: Collection[int]
) -> Iterator[tuple[ast.Module, int | None]]:
    """Give the parts, each with the cell that it is if that one may fail."""
    if not may_raise:
        yield tree, None
        return

    def place(node: ast.stmt) -> int | None:
        cell = cells.cell(node.lineno)
        return cell if cell in may_raise else None

    for cell, nodes in groupby(tree.body, place):
        yield ast.Module(body=[*nodes], type_ignores=[]), cell


def leading_imports(tree: ast.Module, cells: CellMap) -> ast.Module:
    """Take the imports that stand before the first cell out of a module."""
    kinds = (ast.Import, ast.ImportFrom)
    first = [
        each for each in tree.body if isinstance(each, kinds) and cells.cell(each.lineno) is None
    ]
    tree.body[:] = [each for each in tree.body if each not in first]
    return ast.Module(body=[*first], type_ignores=[])


def take_features(tree: ast.Module, space: dict[str, Any]) -> int:
    """Take `from __future__ import …` out of a module, and give the flags that stand for it.

    A name of the notebook's own that is called like a feature keeps its value.
    """
    flags = 0
    for each in [*tree.body]:
        if isinstance(each, ast.ImportFrom) and each.module == "__future__":
            tree.body.remove(each)
            for alias in each.names:
                feature = getattr(__future__, alias.name)
                space.setdefault(alias.asname or alias.name, feature)
                flags |= feature.compiler_flag
    return flags
