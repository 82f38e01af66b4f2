"""Modules that code reaches through their package without importing them itself.

`import matplotlib as mpl` and then `mpl.pyplot` works in a notebook once anything has imported
`matplotlib.pyplot`. In a process of its own, a stage has to do that.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec


def load_submodules(source: str) -> None:
    """Import the modules that the text names as attributes of packages it imports."""
    for package, name in sorted(set(_reached(ast.parse(source)))):
        # What cannot be imported is the code's own failure, at its own place.
        with suppress(ImportError, AttributeError, ValueError):
            if not hasattr(import_module(package), name) and find_spec(f"{package}.{name}"):
                import_module(f"{package}.{name}")


def _reached(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give package and attribute wherever a name that `import` binds is looked into."""
    bound: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                bound[alias.asname or top] = alias.name if alias.asname else top
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            package = _dotted(node.value, bound)
            if package is not None:
                yield package, node.attr


def _dotted(node: ast.expr, bound: dict[str, str]) -> str | None:
    if isinstance(node, ast.Name):
        return bound.get(node.id)
    if isinstance(node, ast.Attribute):
        package = _dotted(node.value, bound)
        return package and f"{package}.{node.attr}"
    return None
