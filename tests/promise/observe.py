"""What a notebook, or the package compiled from it, leaves behind: values, identity and text.

    observe.py notebook FILE                      executes the cells plainly, in this process
    observe.py package SRC NAME MODE STORE        runs the package: inproc, isolate or workers

Prints one JSON object: `values` (name → canonical text), `shared` (names bound to one mutable
object), `text` and `shown` by cell.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import json
import os
import re
import sys
import types
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "oracle"))

ATOMS = (type(None), bool, int, float, complex, str, bytes)
OPAQUE = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.GeneratorType)


def canonical(value: Any, seen: dict[int, int] | None = None) -> Any:
    """Plain data that is equal for equal values, whatever module their classes live in."""
    seen = {} if seen is None else seen
    if isinstance(value, ATOMS) and type(value) in ATOMS:
        return f"{type(value).__name__} {value!r}"
    if id(value) in seen:
        return f"@{seen[id(value)]}"
    seen[id(value)] = len(seen)
    kind = type(value).__qualname__
    if isinstance(value, type):
        return f"class {value.__qualname__}"
    if isinstance(value, io.TextIOBase) and "std" in str(getattr(value, "name", "")):
        return "stream"
    if type(value) is io.StringIO:
        return [kind, value.getvalue()]
    if isinstance(value, OPAQUE):
        return f"{kind} {getattr(value, '__name__', '')}"
    found = _library(value)
    if found is not None:
        return [kind, found]
    return [kind, *_parts(value, seen)]


def _parts(value: Any, seen: dict[int, int]) -> list[Any]:
    out: list[Any] = []
    if isinstance(value, (list, tuple)):
        out.append([canonical(v, seen) for v in value])
    elif isinstance(value, dict):
        out.append([[canonical(k, seen), canonical(v, seen)] for k, v in value.items()])
    elif isinstance(value, (set, frozenset)):
        out.append(sorted(json.dumps(canonical(v, {})) for v in value))
    elif isinstance(value, ATOMS):
        out.append(repr(value))
    state = dict(getattr(value, "__dict__", {}))
    for base in type(value).__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(value, name):
                state[name] = getattr(value, name)
    if state:
        out.append([[k, canonical(v, seen)] for k, v in sorted(state.items()) if k != "__wrapped__"])
    return out


def _library(value: Any) -> Any:
    module = type(value).__module__.split(".")[0]
    if module == "numpy" and hasattr(value, "tolist"):
        return [str(value.dtype), list(value.shape), _told(value.tolist())]
    if module == "pandas" and hasattr(value, "to_dict"):
        index = [_told(i) for i in value.index]
        dtypes = str(value.dtypes.tolist() if hasattr(value.dtypes, "tolist") else value.dtypes)
        return [index, dtypes, _told(value.to_dict()), _told(value.name) if value.ndim == 1 else ""]
    if module in {"pandas", "numpy", "re", "datetime", "decimal", "pathlib"}:
        return repr(value) if " at 0x" not in repr(value) else ""
    if module in {"_thread", "threading", "sqlite3", "_io", "itertools", "logging"}:
        return ""
    return None


def _told(value: Any) -> str:
    """The `repr` of what a table or an array holds. The notebook's own objects are told by their state: what their
    `__repr__` reads may be unbound by now, on one side alone."""
    if type(value) is dict:
        return "{" + ", ".join(f"{_told(key)}: {_told(held)}" for key, held in value.items()) + "}"
    if type(value) in (list, tuple):
        return f"{type(value).__name__}({', '.join(map(_told, value))})"
    module = sys.modules.get(type(value).__module__)
    is_installed = "site-packages" in (getattr(module, "__file__", None) or "")
    if is_installed or type(value).__module__.split(".")[0] in sys.stdlib_module_names - {"__main__"}:
        return repr(value)
    return json.dumps(canonical(value))


def summary(values: dict[str, Any]) -> dict[str, Any]:
    groups: dict[int, list[str]] = {}
    for name, value in sorted(values.items()):
        if not isinstance(value, (*ATOMS, *OPAQUE, type)):
            groups.setdefault(id(value), []).append(name)
    return {
        "values": {name: canonical(value) for name, value in sorted(values.items())},
        "shared": sorted(names for names in groups.values() if len(names) > 1),
    }


def _shown(value: Any) -> str:
    try:
        from IPython.lib.pretty import pretty
    except ImportError:
        return repr(value)
    return pretty(value)


class Printed(io.StringIO):
    """Standard output, one for all cells: what keeps it goes on printing, as in Jupyter."""

    name = "<stdout>"


class Notebook:
    """Plain execution: one namespace, cells in order, the last expression's value is shown."""

    def __init__(self, path: Path) -> None:
        from cells import read

        self.cells = read(path)
        self.history: dict[int, Any] = {}
        inputs = ["", *(cell.source for cell in self.cells)]
        self.values: dict[str, Any] = {"__name__": "__main__", "In": inputs, "_ih": inputs}
        self.values |= {"Out": self.history, "_oh": self.history, "_": "", "__": "", "___": ""}
        module = types.ModuleType("__main__")
        module.__dict__.update(self.values)
        sys.modules["__main__"] = module
        self.values = module.__dict__
        self.text: dict[int, str] = {}
        self.shown: dict[int, list[str]] = {}
        self.future = 0

    def run(self) -> dict[str, Any]:
        out = Printed()
        with contextlib.redirect_stdout(out):
            for cell in self.cells:
                begin = len(out.getvalue())
                self._cell(cell.number, cell.source)
                self.text[cell.number] = out.getvalue()[begin:]
        own = {"In", "Out"}
        names = {n: v for n, v in self.values.items() if not n.startswith("_") and n not in own}
        text = {str(n): t for n, t in self.text.items() if t}
        return {**summary(names), "text": text, "shown": {str(n): [_without_addresses(t) for t in s] for n, s in self.shown.items()}}

    def _cell(self, number: int, source: str) -> None:
        tree = ast.parse(source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        self._execute(compile(tree, f"<cell {number}>", "exec", self._flags(), dont_inherit=True))
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                import __future__

                for alias in node.names:
                    self.future |= getattr(__future__, alias.name).compiler_flag
        if last is None:
            return
        shown = ast.Expression(last.value)  # type: ignore[attr-defined]
        value = self._execute(compile(shown, f"<cell {number}>", "eval", self._flags(), dont_inherit=True))
        if value is not None:
            self.values["___"], self.values["__"] = self.values["__"], self.values["_"]
            self.values["_"] = self.values[f"_{number}"] = self.history[number] = value
            if not source.rstrip().endswith(";"):
                self.shown[number] = [_shown(value)]

    def _flags(self) -> int:
        return ast.PyCF_ALLOW_TOP_LEVEL_AWAIT | self.future

    def _execute(self, code: types.CodeType) -> Any:
        value = eval(code, self.values)
        return asyncio.run(value) if code.co_flags & inspect.CO_COROUTINE else value


def package(source: str, name: str, mode: str, store: str) -> dict[str, Any]:
    import importlib

    sys.path.insert(0, source)
    module = importlib.import_module(name)
    options: dict[str, Any] = {"isolate": {"isolate": True}, "workers": {"workers": 2}}.get(mode, {})
    with contextlib.redirect_stdout(io.StringIO()):
        run = module.run(store=store, **options)
        values = {n: run.values[n] for n in run.values}
    values = {n: v for n, v in values.items() if not n.startswith("_")}
    text: dict[str, str] = {}
    shown: dict[str, list[str]] = {}
    for output in run.outputs:
        cell = str(output["cell"])
        if output["output_type"] == "stream" and output.get("name") == "stdout":
            text[cell] = text.get(cell, "") + _joined(output["text"])
        elif output["output_type"] == "execute_result":
            shown.setdefault(cell, []).append(_joined(output["data"].get("text/plain", "")))
    shown = {cell: [_without_addresses(s) for s in all_] for cell, all_ in shown.items()}
    return {**summary(values), "text": text, "shown": shown, "stages": len(run.stages)}


def _without_addresses(text: str) -> str:
    return re.sub(r"0x[0-9a-f]{6,}", "0x", text)


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)


def main() -> None:
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if sys.argv[1] == "notebook":
        sys.path.insert(0, str(Path.cwd()))
        found = Notebook(Path(sys.argv[2])).run()
    else:
        found = package(*sys.argv[2:6])
    answer.write(json.dumps(found))
    answer.close()


if __name__ == "__main__":
    main()
