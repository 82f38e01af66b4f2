"""Whether a stage's function is what `pipeline.py` says of it.

Both are files that a person may edit. Values flow by name, so a function that takes other names,
or gives back its values in another order, must stop the run: no value may stand for another.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .errors import StoreError
from .model import Stage

_REMEDY = "make the two agree: `stages/{0}.py` and the entry of {0!r} in `pipeline.py`"


def check_call(stage: Stage, function: Callable[..., Any], given: Mapping[str, Any]) -> None:
    """Fail where the function does not take what the stage is given."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return
    try:
        signature.bind(**given)
    except TypeError as error:
        names = ", ".join(given) or "nothing"
        raise _disagree(
            stage, f"takes {_arguments(signature)}, but is given {names} ({error})"
        ) from None


def check_returns(stage: Stage, source: str) -> None:
    """Fail where a `return` of the function surely gives one value in another's place."""
    for names in _returned(stage, source):
        if len(stage.outputs) > 1 and len(names) > 1 and len(names) != len(stage.outputs):
            misplaced = True
        elif len(stage.outputs) == 1 and len(names) > 1:
            misplaced = stage.outputs[0] in names
        else:
            places = zip(names, stage.outputs, strict=False)
            misplaced = any(name != output and name in stage.outputs for name, output in places)
        if misplaced:
            given = ", ".join(name or "…" for name in names)
            raise _disagree(stage, f"returns {given}, but gives {', '.join(stage.outputs)}")


def _disagree(stage: Stage, what: str) -> StoreError:
    where = "of its `Stage` in `pipeline.py`"
    return StoreError(
        f"the function {stage.function!r} of stage {stage.name!r} {what} {where}; "
        f"{_REMEDY.format(stage.name)}"
    )


def _arguments(signature: inspect.Signature) -> str:
    return ", ".join(signature.parameters) or "nothing"


def _returned(stage: Stage, source: str) -> Iterator[list[str | None]]:
    """Give the names behind each `return` of the stage's function; `None` for what is no name."""
    found = None
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            found = statement if statement.name == stage.function else found
    for statement in _own_returns(found.body) if found and not found.decorator_list else ():
        value = statement.value
        if isinstance(value, ast.Name):
            yield [value.id]
        elif isinstance(value, ast.Tuple) and not any(
            isinstance(each, ast.Starred) for each in value.elts
        ):
            yield [each.id if isinstance(each, ast.Name) else None for each in value.elts]


def _own_returns(body: list[ast.stmt]) -> Iterator[ast.Return]:
    waiting: list[ast.AST] = [*body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Return):
            yield node
        elif not isinstance(
            node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda | ast.expr
        ):
            waiting.extend(ast.iter_child_nodes(node))
