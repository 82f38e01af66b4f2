"""Executes a notebook cell by cell in this process and records what each cell really did."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import linecache
import re
import sys
import types
from pathlib import Path
from typing import Any

from cells import Cell
from digest import Digester
from namespace import Listener, ignored, instrument
from process_state import ProcessState

#: The name a cell's code is compiled under.
FILE = "<cell {}>"
NEEDS_SHELL = re.compile(
    r"\b(get_ipython|display|Out|In)\b|^\s*[%!?]|^[^#'\"]*=\s*[%!]|\?\s*$", re.MULTILINE
)
DROPPED_MAGIC = re.compile(r"^(\s*)%(matplotlib|config)\b.*$", re.MULTILINE)


class DummyModule:
    """Stands for `__main__`, so that pickle and dataclasses find the notebook's definitions."""


class Execution:
    """One notebook being run."""

    def __init__(self, root: Path, state: ProcessState) -> None:
        self.listener = Listener()
        self.namespace = self.listener.namespace
        self.namespace["__name__"] = "__main__"
        self.namespace["__builtins__"] = __builtins__
        self.root = str(root.resolve())
        self.state = state
        self.shell: Any = None
        self.digests: dict[str, tuple[Any, bytes]] = {}
        self.partial = False
        module = DummyModule()
        module.__dict__ = self.namespace
        self.main, sys.modules["__main__"] = sys.modules.get("__main__"), module  # type: ignore[assignment]
        self._patch_pandas_scope()

    def close(self) -> None:
        if self.main is not None:
            sys.modules["__main__"] = self.main

    def run(self, cells: list[Cell]) -> dict[str, Any]:
        if any(_needs_shell(c.source) for c in cells) or _uses_last_result(cells):
            self._start_shell()
        done: list[dict[str, Any]] = []
        error = None
        for cell in cells:
            record, failure = self._run_cell(cell)
            if failure is not None and not cell.may_raise:
                error = {"cell": cell.number, "error": failure}
                break
            done.append(record)
        return {"cells": done, "error": error, "partial": self.partial}

    def _run_cell(self, cell: Cell) -> tuple[dict[str, Any], str | None]:
        before = {n: v for n, v in dict.items(self.namespace) if not ignored(n)}
        self._refresh(before)
        old = self.digests
        self.state.watch_libraries()
        self._patch_pandas_scope()
        self.listener.clear()
        out = io.StringIO()
        self.state.begin()
        self.listener.active = True
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            failure = self._execute(cell)
        self.listener.active = False
        changed = self.state.end()
        _close_figures()
        return self._record(cell, before, old, changed, out.getvalue()), failure

    def _record(
        self, cell: Cell, before: dict[str, Any], old: dict, changed: dict, text: str
    ) -> dict[str, Any]:
        listener = self.listener
        after = {n: v for n, v in dict.items(self.namespace) if not ignored(n)}
        writes = {n for n in listener.bound if n in after}
        writes |= {n for n, v in after.items() if n not in before or before[n] is not v}
        fresh, classes = self._digests(
            {**before, **{n: after[n] for n in after if n not in before}}
        )
        mutated = {n for n in before if fresh[n] != old[n][1]}
        self.digests = {n: (v, fresh[n]) for n, v in after.items() if before.get(n, v) is v}
        return {
            "cell": cell.number,
            "index": cell.index,
            "reads": {n: sorted(t) for n, t in sorted(listener.reads.items())},
            "writes": sorted(writes),
            "deletes": sorted(listener.deleted | (set(before) - set(after))),
            "mutates": sorted(n for n in mutated if n not in writes and n in after),
            "changed_before_rebinding": sorted(n for n in mutated if n in writes or n not in after),
            "classes": {n: sorted(c) for n, c in sorted(classes.items()) if c},
            "types": {n: _kind(after[n], self.namespace["__name__"]) for n in sorted(writes)},
            "state": changed,
            "files_read": sorted(self._inside(self.state.files_read)),
            "files_written": sorted(self._inside(self.state.files_written)),
            "text": text,
        }

    def _inside(self, paths: set[str]) -> set[str]:
        return {p for p in paths if p.startswith(self.root)}

    def _refresh(self, values: dict[str, Any]) -> None:
        """Digests of what the last cell bound; the others are known from its end."""
        stale = {
            n: v for n, v in values.items() if n not in self.digests or self.digests[n][0] is not v
        }
        fresh, _ = self._digests(stale)
        known = {n: d for n, d in self.digests.items() if n in values}
        self.digests = {**known, **{n: (v, fresh[n]) for n, v in stale.items()}}

    def _digests(self, values: dict[str, Any]) -> tuple[dict[str, bytes], dict[str, set[str]]]:
        digester = Digester(self.namespace["__name__"], self.root)
        digests, classes = {}, {}
        for name, value in values.items():
            digests[name], classes[name] = digester.digest_and_classes(value)
        self.partial |= digester.partial
        return digests, classes

    def _execute(self, cell: Cell) -> str | None:
        source = DROPPED_MAGIC.sub(r"\1pass", cell.source)
        try:
            if self.shell is not None:
                return self._in_shell(source)
            return self._plainly(source, FILE.format(cell.number))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return f"{type(error).__name__}: {error}"

    def _in_shell(self, source: str) -> str | None:
        result = self.shell.run_cell(source, store_history=True)
        error = result.error_before_exec or result.error_in_exec
        return f"{type(error).__name__}: {error}" if error is not None else None

    def _plainly(self, source: str, file: str) -> None:
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        tree = instrument(ast.parse(source, file))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        if tree.body:
            self._exec(compile(tree, file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
        if last is not None:
            shown = ast.Expression(last.value)  # type: ignore[attr-defined]
            value = self._exec(compile(shown, file, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
            if value is not None and not source.rstrip().endswith(";"):
                print(repr(value))

    def _exec(self, code: types.CodeType) -> Any:
        value = eval(code, self.namespace)
        if code.co_flags & inspect.CO_COROUTINE:
            return asyncio.run(value)
        return value

    def _start_shell(self) -> None:
        from IPython.core.interactiveshell import InteractiveShell

        InteractiveShell.clear_instance()
        self.shell = InteractiveShell.instance(user_ns=self.namespace)
        self.shell.ast_transformers.append(_Transformer())
        self.shell.history_manager.enabled = False
        original = self.shell.var_expand

        def var_expand(cmd: str, depth: int = 0, *args: Any, **kwargs: Any) -> str:
            for name in re.findall(r"[$]\{?(\w+)|\{(\w+)", cmd):
                self.listener.read_by_library(name[0] or name[1])
            return original(cmd, depth + 1, *args, **kwargs)

        self.shell.var_expand = var_expand

    def _patch_pandas_scope(self) -> None:
        """`df.query("x > @limit")` looks names up in a copy of the namespace."""
        module = sys.modules.get("pandas.core.computation.scope")
        if (
            module is None
            or getattr(module.Scope.resolve, "oracle_listener", None) is self.listener
        ):
            return
        original = getattr(module.Scope.resolve, "oracle_original", module.Scope.resolve)

        def resolve(scope: Any, key: str, is_local: bool) -> Any:
            if is_local or key not in scope.resolvers:
                self.listener.read_by_library(key)
            return original(scope, key, is_local)

        resolve.oracle_listener = self.listener  # type: ignore[attr-defined]
        resolve.oracle_original = original  # type: ignore[attr-defined]
        module.Scope.resolve = resolve


class _Transformer:
    def visit(self, tree: ast.Module) -> ast.Module:
        return instrument(tree)


def _needs_shell(source: str) -> bool:
    source = DROPPED_MAGIC.sub(r"\1pass", source)
    if not re.search(r"\b(get_ipython|display|Out|In)\b", source):
        try:
            ast.parse(source)
        except SyntaxError:
            return bool(NEEDS_SHELL.search(source))
        return False
    return True


def _uses_last_result(cells: list[Cell]) -> bool:
    """The notebook reads `_` and never binds it: it means the last value shown."""
    contexts: set[type] = set()
    for cell in cells:
        with contextlib.suppress(SyntaxError):
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Name) and node.id == "_":
                    contexts.add(type(node.ctx))
    return contexts == {ast.Load}


def _kind(value: Any, main: str) -> str:
    if isinstance(value, types.ModuleType):
        return "module"
    if isinstance(value, (type, types.FunctionType)):
        return "definition" if value.__module__ == main else "library"
    return "value"


def _close_figures() -> None:
    """As the inline backend does at the end of each cell."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and hasattr(pyplot, "close"):
        pyplot.close("all")
