"""The notebook's global namespace, instrumented.

CPython asks a dict *subclass* by `__getitem__` and `__setitem__` for every `LOAD_NAME`,
`STORE_NAME` and, because the exact-dict fast path does not apply, for every `LOAD_GLOBAL` of a
function whose globals it is. Two accesses go past it, and `Instrument` makes them visible by
rewriting the tree: `global x; x = …` in a function (`STORE_GLOBAL`), and names read in a class
body (`LOAD_NAME` with the class's own namespace as locals).
"""

from __future__ import annotations

import ast
import builtins
import sys
from types import FrameType
from typing import Any

STORED = "__oracle_stored__"
LOAD = "__oracle_load__"
#: Modules whose own look-ups in the namespace are the shell's housekeeping.
HOUSEKEEPING = ("IPython", "ipykernel", "traitlets", "oracle_", "matplotlib_inline")


class Namespace(dict):
    """Reports reads, binds and deletions of notebook names to a listener."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        object.__setattr__(self, "listener", listener)

    def __getitem__(self, name: str) -> Any:
        value = dict.__getitem__(self, name)
        self.listener.on_read(name, sys._getframe(1))
        return value

    def get(self, name: str, default: Any = None) -> Any:
        if name in self:
            self.listener.on_read(name, sys._getframe(1))
        return dict.get(self, name, default)

    def __setitem__(self, name: str, value: Any) -> None:
        dict.__setitem__(self, name, value)
        self.listener.on_bind(name, sys._getframe(1))

    def __delitem__(self, name: str) -> None:
        dict.__delitem__(self, name)
        self.listener.on_delete(name)

    def pop(self, name: str, *default: Any) -> Any:
        if name in self:
            self.listener.on_read(name, sys._getframe(1))
            self.listener.on_delete(name)
        return dict.pop(self, name, *default)

    def update(self, *args: Any, **kwargs: Any) -> None:
        for name, value in dict(*args, **kwargs).items():
            if name in self and dict.__getitem__(self, name) is value:
                continue
            dict.__setitem__(self, name, value)
            self.listener.on_bind(name, sys._getframe(1))

    def items(self) -> Any:
        self._read_all(sys._getframe(1))
        return dict.items(self)

    def values(self) -> Any:
        self._read_all(sys._getframe(1))
        return dict.values(self)

    def _read_all(self, frame: FrameType) -> None:
        for name in list(self):
            self.listener.on_read(name, frame)


def ignored(name: str) -> bool:
    """Names of the shell and of Python itself, which no notebook means."""
    if name in {"In", "Out", "exit", "quit", "get_ipython", "open", "_", "__", "___"}:
        return True
    if name.startswith("__") and name.endswith("__"):
        return True
    return (
        name[:1] == "_"
        and name.lstrip("_i").isdigit()
        or name in {"_i", "_ii", "_iii", "_dh", "_ih", "_oh", "_exit_code"}
    )


class Listener:
    """What the running cell did to names, in the terms of one cell."""

    def __init__(self) -> None:
        self.namespace = Namespace(self)
        self.active = False
        self.clear()
        setattr(builtins, STORED, self._stored)
        setattr(builtins, LOAD, self._load)

    def clear(self) -> None:
        self.reads: dict[str, set[str]] = {}
        self.bound: set[str] = set()
        self.deleted: set[str] = set()

    def on_read(self, name: str, frame: FrameType) -> None:
        if not self.active or name in self.bound or ignored(name):
            return
        if frame.f_globals is not self.namespace and self._is_housekeeping(frame):
            return
        self.reads.setdefault(name, set()).add(self._reader(frame))

    def on_bind(self, name: str, frame: FrameType) -> None:
        if not self.active or ignored(name):
            return
        housekeeping = frame.f_globals is not self.namespace and self._is_housekeeping(frame)
        if housekeeping and "magic" not in str(frame.f_globals.get("__name__")):
            return
        self.bound.add(name)
        self.deleted.discard(name)

    def on_delete(self, name: str) -> None:
        if self.active and not ignored(name):
            if name not in self.bound:
                self.reads.setdefault(name, set()).add("")
            self.deleted.add(name)

    def read_by_library(self, name: str) -> None:
        """A library took `name` out of a copy of the namespace (`df.query("x > @limit")`)."""
        if self.active and name in self.namespace and name not in self.bound and not ignored(name):
            self.reads.setdefault(name, set()).add("")

    @staticmethod
    def _is_housekeeping(frame: FrameType) -> bool:
        return str(frame.f_globals.get("__name__", "")).startswith(HOUSEKEEPING)

    def _reader(self, frame: FrameType) -> str:
        """The notebook function whose body reads, or "" for the cell's own code."""
        step: FrameType | None = frame
        while step is not None and step.f_globals is not self.namespace:
            step = step.f_back
        if step is None:
            return ""
        code = step.f_code
        outer = getattr(code, "co_qualname", code.co_name).split(".")[0]
        return "" if outer.startswith("<") else outer

    def _stored(self, *names: str) -> None:
        for name in names:
            if name in self.namespace:
                self.on_bind(name, sys._getframe(1))
            else:
                self.on_delete(name)

    def _load(self, name: str, local_names: dict[str, Any]) -> Any:
        if name in local_names:
            return local_names[name]
        try:
            value = dict.__getitem__(self.namespace, name)
        except KeyError:
            if hasattr(builtins, name):
                return getattr(builtins, name)
            raise NameError(f"name {name!r} is not defined") from None
        self.on_read(name, sys._getframe(1))
        return value


class Instrument(ast.NodeTransformer):
    """Makes visible what bypasses the mapping; see the module's text."""

    def __init__(self) -> None:
        self.class_body = False
        self.function_depth = 0
        self.global_names: list[set[str]] = [set()]

    def _scope(self, node: Any, in_class: bool) -> Any:
        previous, self.class_body = self.class_body, in_class and self.function_depth == 0
        self.function_depth += not in_class
        declared = {n for s in ast.walk(node) if isinstance(s, ast.Global) for n in s.names}
        self.global_names.append(declared)
        node.body = self._block(node.body)
        self.global_names.pop()
        self.function_depth -= not in_class
        self.class_body = previous
        return node

    def visit_FunctionDef(self, node: Any) -> Any:
        node.decorator_list = [self.visit(d) for d in node.decorator_list]
        node.args = self.visit(node.args)
        if node.returns is not None:
            node.returns = self.visit(node.returns)
        return self._scope(node, in_class=False)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> Any:
        node.decorator_list = [self.visit(d) for d in node.decorator_list]
        node.bases = [self.visit(b) for b in node.bases]
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)
        return self._scope(node, in_class=True)

    def visit_Lambda(self, node: ast.Lambda) -> Any:
        node.args = self.visit(node.args)
        previous, self.class_body = self.class_body, False
        node.body = self.visit(node.body)
        self.class_body = previous
        return node

    def _comprehension(self, node: Any) -> Any:
        node.generators[0].iter = self.visit(node.generators[0].iter)
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def visit_Name(self, node: ast.Name) -> Any:
        if not self.class_body or not isinstance(node.ctx, ast.Load):
            return node
        if node.id.startswith("__"):
            return node
        call = ast.Call(
            ast.Name(LOAD, ast.Load()),
            [ast.Constant(node.id), ast.Call(ast.Name("locals", ast.Load()), [], [])],
            [],
        )
        return ast.copy_location(call, node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        if not self.class_body:
            return self.generic_visit(node)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def _block(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        out: list[ast.stmt] = []
        for statement in statements:
            bound = sorted(_bound(statement) & self.global_names[-1])
            nested = _is_compound(statement)
            visited = self.visit(statement)
            out.append(visited)
            if bound and not isinstance(statement, (ast.Return, ast.Raise)):
                report = ast.Expr(
                    ast.Call(ast.Name(STORED, ast.Load()), [ast.Constant(n) for n in bound], [])
                )
                report = ast.fix_missing_locations(ast.copy_location(report, statement))
                if nested:
                    statement.body.insert(0, report)  # type: ignore[attr-defined]
                out.append(report)
        return out

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                setattr(node, field, self._block(block))
        for field, value in list(ast.iter_fields(node)):
            if field in {"body", "orelse", "finalbody"} and isinstance(value, list):
                continue
            self._visit_field(node, field, value)
        return node

    def _visit_field(self, node: ast.AST, field: str, value: Any) -> None:
        if isinstance(value, list):
            value[:] = [self.visit(v) if isinstance(v, ast.AST) else v for v in value]
        elif isinstance(value, ast.AST):
            setattr(node, field, self.visit(value))


def _is_compound(statement: ast.stmt) -> bool:
    kinds = (ast.For, ast.AsyncFor, ast.With, ast.AsyncWith, ast.While, ast.If)
    return isinstance(statement, kinds)


def _bound(statement: ast.stmt) -> set[str]:
    """Names that the statement's own header or simple body binds or deletes."""
    own: list[ast.AST] = [statement]
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        own = [statement.target]
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        own = [i.optional_vars for i in statement.items if i.optional_vars is not None]
    elif isinstance(statement, (ast.While, ast.If)):
        own = [statement.test]
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(a.asname or a.name).split(".")[0] for a in statement.names}
    elif not isinstance(
        statement, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Delete, ast.Expr, ast.Assert)
    ):
        own = []
    return {
        n.id
        for node in own
        for n in ast.walk(node)
        if isinstance(n, ast.Name) and isinstance(n.ctx, (ast.Store, ast.Del))
    }


def instrument(tree: ast.Module) -> ast.Module:
    instrument = Instrument()
    # What any function declares global, the cell's own code stores with STORE_GLOBAL too.
    declared = {n for s in ast.walk(tree) if isinstance(s, ast.Global) for n in s.names}
    instrument.global_names = [declared]
    return ast.fix_missing_locations(instrument.visit(tree))
