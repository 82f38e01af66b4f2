"""Classes of settings: those of the notebook, with the values of a run.

Where a run has other values than the notebook, the class statement runs again with them in it
as `functions.py` is imported: what the class computes of a setting follows, and what others make
of the class. Processes that the run starts find the values in their environment. A run with other
values than the last one imports the notebook's modules anew.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import sys
from collections.abc import Generator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .model import Pipeline

_VARIABLE = "SETTINGS_OF_A_RUN"
_GIVEN = "__settings__"
_PACKAGE = __name__.partition(".")[0]
_imported_with = {"values": os.environ.get(_VARIABLE, "")}


def settings(kind: type) -> type:
    """Give a class with the values of the run: a decorator."""
    told = json.loads(os.environ.get(_VARIABLE) or "{}")
    if told.get("package") != _PACKAGE or kind.__name__ not in told["values"]:
        return kind
    from .params import resolve

    pipeline = import_module(f"{_PACKAGE}.pipeline").PIPELINE
    values = resolve(pipeline.parameters, [(_VARIABLE, told["values"])])
    return _made_again(kind, values[kind.__name__])


@contextlib.contextmanager
def settled(pipeline: Pipeline, parameters: Mapping[str, Any]) -> Generator[None]:
    """Let the classes of the notebook have the values of a run, here and in processes it starts."""
    from .record import jsonable

    changed = {
        name: jsonable(parameters[name])
        for name in pipeline.classes
        if repr(parameters[name]) != repr(pipeline.parameters[name])
    }
    told = json.dumps({"package": pipeline.package, "values": changed}) if changed else ""
    if told != _imported_with["values"]:
        _imported_with["values"] = told
        _forget(pipeline.package)
    before = os.environ.get(_VARIABLE)
    _set_variable(told)
    try:
        yield
    finally:
        _set_variable(before)


def _set_variable(value: str | None) -> None:
    if value:
        os.environ[_VARIABLE] = value
    else:
        os.environ.pop(_VARIABLE, None)


def _made_again(kind: type, values: Mapping[str, Any]) -> type:
    """Run the class statement with the values in it."""
    module = sys.modules[kind.__module__]
    loader: Any = module.__loader__
    classes = [
        each
        for each in ast.parse(loader.get_source(module.__name__)).body
        if isinstance(each, ast.ClassDef) and each.name == kind.__name__
    ]
    statement = classes[-1]
    del statement.decorator_list[0]  # which called this
    for part in statement.body:
        if isinstance(part, (ast.Assign, ast.AnnAssign)):
            target = part.targets[0] if isinstance(part, ast.Assign) else part.target
            if isinstance(target, ast.Name) and target.id in values:
                part.value = ast.parse(f"{_GIVEN}[{target.id!r}]", mode="eval").body
    tree = ast.fix_missing_locations(ast.Module([statement], []))
    made: dict[str, Any] = {}
    vars(module)[_GIVEN] = values
    try:
        exec(compile(tree, module.__file__ or "", "exec"), vars(module), made)  # noqa: S102
    finally:
        del vars(module)[_GIVEN]
    return made[kind.__name__]


def _forget(package: str) -> None:
    """Import the notebook's modules anew, here and in the processes that joblib keeps."""
    own = (f"{package}.functions", f"{package}.stages.")
    for name in [each for each in sys.modules if each.startswith(own)]:
        del sys.modules[name]
    loky: Any = sys.modules.get("joblib.externals.loky")
    if loky is not None:
        loky.get_reusable_executor().shutdown(wait=True)
