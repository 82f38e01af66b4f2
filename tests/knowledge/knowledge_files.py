"""Reading and writing crates/analysis/knowledge/*.json: one entry a line, sorted, so that diffs are small."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "crates" / "analysis" / "knowledge"

#: Order of the keys at each level; keys not named here follow alphabetically.
FILE_KEYS = (
    "library", "modules", "builds_on", "import_effects", "registers", "default", "hooks", "aliases", "shapes", "values", "types",
    "functions",
)  # fmt: skip
TYPE_KEYS = (
    "bases", "storable", "storable_why", "mutable", "iterates", "passes_on", "untrained", "default_method", "default_attribute",
    "attributes", "methods", "operators",
)  # fmt: skip
TABLES = {"aliases", "shapes", "values", "functions"}
TYPE_TABLES = {"attributes", "methods", "operators"}


def load(path: Path) -> dict[str, Any]:
    """One knowledge file as it is."""
    return json.loads(path.read_text(encoding="utf-8"))


def load_all() -> dict[Path, dict[str, Any]]:
    """Every knowledge file (those with a `library` key), by path."""
    files = {path: load(path) for path in sorted(FOLDER.glob("*.json"))}
    return {path: data for path, data in files.items() if "library" in data}


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _order(keys: Any, first: tuple[str, ...]) -> list[str]:
    return [k for k in first if k in keys] + sorted(k for k in keys if k not in first)


def _table(table: dict[str, Any], indent: str) -> str:
    if not table:
        return "{}"
    rows = ",\n".join(f"{indent} {_line(k)}:{_line(table[k])}" for k in sorted(table))
    return "{\n" + rows + "\n" + indent + "}"


def _type(entry: dict[str, Any]) -> str:
    parts = []
    for key in _order(entry, TYPE_KEYS):
        body = _table(entry[key], "  ") if key in TYPE_TABLES else _line(entry[key])
        parts.append(f"  {_line(key)}:{body}")
    return "{\n" + ",\n".join(parts) + "}" if parts else "{}"


def dumps(data: dict[str, Any]) -> str:
    """The text of a knowledge file: the same data always gives the same bytes."""
    parts = []
    for key in _order(data, FILE_KEYS):
        if key == "types":
            rows = ",\n".join(f" {_line(name)}:{_type(data[key][name])}" for name in sorted(data[key]))
            body = "{\n" + rows + "\n}" if rows else "{}"
        elif key in TABLES:
            body = _table(data[key], "")
        else:
            body = _line(data[key])
        parts.append(f"{_line(key)}:{body}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def save(path: Path, data: dict[str, Any]) -> None:
    """Writes a knowledge file in its one layout."""
    path.write_text(dumps(data), encoding="utf-8")
