"""Compares nbship's front end with IPython's input transformer and Python's own parser.

Usage: python tests/conformance/compare.py DUMP_SYNTAX FILE_OR_FOLDER...

DUMP_SYNTAX is the built example (`cargo build -p nbship-notebook --examples`). See README.md.
"""

import ast
import json
import re
import subprocess
import sys
import warnings
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

warnings.simplefilter("ignore")
FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
#: Cell magics whose body is Python in the notebook's namespace: nbship reads the body.
CODE_MAGICS = {"time"}
#: nbship understands the cell, but refuses what it would mean in a package.
NO_MEANING = {"NB120"}
#: Magics whose code or names nbship reads, where IPython sees a string until the cell runs.
READ = re.compile(
    r"(?m)^[ \t]*%%?(R|Rpull|Rpush|add_to|bash|benchmark|bigquery|cython|debug|exec_time|heat|ipytest|local|lprun|"
    r"manim|memit|microbench|mprun|mypy|notify|opts|output|prun|pyinstrument|pylab|scalene|script|sh|skip|snakeviz|"
    r"sql|store|typecheck|wandb)\b"
)


def cells_of(path: Path) -> list[str] | None:
    """The sources of a notebook's code cells; None where it is not a Python notebook."""
    try:
        book = json.loads(path.read_text(encoding="utf-8-sig"))
        if book["nbformat"] not in (3, 4):
            return None
        metadata = book.get("metadata", {})
        cells = book.get("cells")
        if cells is None:
            cells = [cell for sheet in book["worksheets"] for cell in sheet.get("cells", [])]
        language = metadata.get("kernelspec", {}).get("language") or metadata.get("language_info", {}).get("name")
        if not language:
            languages = [cell["language"] for cell in cells if cell.get("language")]
            language = languages[0] if languages else "python"
        if not language.lower().startswith(("python", "ipython")):
            return None
        code = [cell for cell in cells if cell.get("cell_type") == "code"]
        sources = [cell.get("source", cell.get("input", "")) for cell in code]
        return [source if isinstance(source, str) else "".join(source) for source in sources]
    except (ValueError, KeyError, AttributeError, TypeError):
        return None


def is_ipython(node: ast.AST) -> str | None:
    """The method of `get_ipython()` that `node` calls."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="get_ipython")), attr=method)):
            return method
    return None


class Names(ast.NodeVisitor):
    """Every name mentioned and every name bound."""

    def __init__(self) -> None:
        self.mentioned: set[str] = set()
        self.bound: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        self.mentioned.add(node.id)
        if isinstance(node.ctx, ast.Store):
            self.bound.add(node.id)

    def generic_visit(self, node: ast.AST) -> None:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                self.bound.add(name)
            case ast.arg(arg=name):
                self.bound.add(name)
            case ast.Import(names=names):
                self.bound |= {name.asname or name.name.split(".")[0] for name in names}
            case ast.ImportFrom(names=names):
                self.bound |= {name.asname or name.name for name in names} - {"*"}
            case ast.ExceptHandler(name=str(name)):
                self.bound.add(name)
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                self.bound.add(name)
        super().generic_visit(node)


def statements(body: list[ast.stmt]) -> list:
    found = []
    for node in body:
        nested = []
        for field in ("body", "handlers", "cases", "orelse", "finalbody"):
            for child in getattr(node, field, None) or []:
                nested += statements([child]) if isinstance(child, ast.stmt) else statements(child.body)
        kind = type(node).__name__
        if isinstance(node, ast.Expr) and is_ipython(node.value):
            kind = "Magic"
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        found.append([kind, first, node.end_lineno, nested])
    return found


def automagic(code: str) -> str:
    """IPython reads `pip install x`, alone in a cell and not Python, as `%pip install x`."""
    if re.fullmatch(r"(pip|conda|cd|ls|matplotlib|load_ext) [^=\n]+\n", code):
        name, _, argument = code.strip().partition(" ")
        return f"get_ipython().run_line_magic({name!r}, {argument!r})\n"
    return code


def reference(source: str) -> dict:
    """What IPython and Python make of a cell, in the form of nbship's dump."""
    try:
        transformed = automagic(TransformerManager().transform_cell(source))
    except (SyntaxError, RuntimeError) as error:  # IPython passes on what the tokenizer raises
        return {"error": f"{type(error).__name__}: {error}"}
    magic = None
    if source.lstrip().startswith("%%"):
        magic = re.match(r"%%(\S*)", source.lstrip()).group(1)
        below = source.lstrip().partition("\n")[2]
        if magic in CODE_MAGICS:
            transformed = TransformerManager().transform_cell(below)
        if magic == "timeit":  # a string to IPython until it runs: then it is parsed
            refused = reference(below)
            if refused.get("error"):
                return refused
    try:
        transformed.encode()
        tree = compile(transformed, "<cell>", "exec", FLAGS | ast.PyCF_ONLY_AST)
        for node in tree.body:  # IPython compiles a cell statement by statement
            compile(ast.Module([node], []), "<cell>", "exec", FLAGS)
    except (SyntaxError, ValueError, RecursionError, MemoryError, UnicodeError, OverflowError) as error:
        return {"error": f"{type(error).__name__}: {error}", "line": getattr(error, "lineno", None)}
    names = Names()
    names.visit(tree)
    return {
        "magic": magic if magic in CODE_MAGICS else None,
        "statements": statements(tree.body),
        "names": sorted(names.mentioned),
        "bound": sorted(names.bound),
        "moved": transformed.count("\n") != source.count("\n") + (not source.endswith("\n")),
    }


def without_lines(found: list) -> list:
    return [[kind, without_lines(nested)] for kind, _, _, nested in found]


def flat(found: list) -> list:
    """Statements with the code of `%time CODE` counted as the line it is for IPython."""
    return [["Magic", first, last, []] if kind == "MagicCode" else [kind, first, last, flat(nested)]
            for kind, first, last, nested in found]


def has_code_magic(found: list) -> bool:
    return any(kind == "MagicCode" or has_code_magic(nested) for kind, _, _, nested in found)


def differences(source: str, ours: dict, theirs: dict) -> str | None:
    refused = ours["error"]
    if refused and refused[0] in NO_MEANING and re.search(r"(?m)^[ \t]*[,;/]", source):
        return None  # auto-call lines: refused whatever they become
    if READ.search(source) and (ours["magic"] or not refused or refused[0] in NO_MEANING):
        return None
    if refused and refused[0] in NO_MEANING:
        refused = None
    if theirs.get("error"):
        return None if refused else f"accepted, but Python says {theirs['error']}"
    if refused:
        return f"refused ({refused}), but Python accepts"
    found = flat(ours["statements"])
    if theirs["moved"] or theirs["magic"] or source.lstrip() != source:
        same = without_lines(found) == without_lines(theirs["statements"])
    else:
        same = found == theirs["statements"]
    if not same:
        return f"statements differ:\n  nbship {json.dumps(found)}\n  Python {json.dumps(theirs['statements'])}"
    if has_code_magic(ours["statements"]):
        return None
    for key in ("names", "bound"):
        only = sorted((set(ours[key]) ^ set(theirs[key])) - {"get_ipython"})
        if only:
            return f"{key} differ: {only}"
    return None


def main() -> int:
    dumper, *roots = sys.argv[1:]
    paths: list[Path] = []
    for root in map(Path, roots):
        paths += sorted(root.rglob("*.ipynb")) if root.is_dir() else [root]
    sources = {path: cells_of(path) for path in paths}
    names = "\n".join(map(str, paths))
    dumped = subprocess.run([dumper], input=names, capture_output=True, text=True, check=True).stdout
    cells = rejected = other = mismatches = 0
    for path, line in zip(paths, dumped.splitlines(), strict=True):
        ours = json.loads(line)
        expected = sources[path]
        if expected is None or ours["errors"]:
            other += 1
            if (expected is None) != bool(ours["errors"]):
                mismatches += 1
                print(f"{path}: nbship {ours['errors'] or 'reads it'}, Python {'refuses' if expected is None else 'reads it'}")
            continue
        for number, source in enumerate(expected):
            cells += 1
            theirs = reference(source)
            rejected += "error" in theirs
            difference = differences(source, ours["cells"][number], theirs)
            if difference:
                mismatches += 1
                print(f"{path}, cell {number + 1}: {difference}")
    print(
        f"{len(paths)} notebooks ({other} not Python or not readable), {cells} cells, "
        f"{rejected} refused by Python: {mismatches} mismatches"
    )
    return 1 if mismatches else 0


if __name__ == "__main__":
    sys.exit(main())
