"""Which versions of which libraries a package runs with."""

from __future__ import annotations

import hashlib
import importlib.util
import re
from importlib import metadata
from pathlib import Path

from .libraries import foreign
from .params import read_file
from .store import project_root

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def installed(package: str, text: str, own: set[str]) -> list[str]:
    """Describe the libraries that the package depends on, and those its code imports."""
    declared = sorted(set(_declared(package)))
    found = [f"{name} {version}" for name in declared if (version := _version(name))]
    known = {name.lower().replace("-", "_") for name in declared}
    others = [name for name in sorted(foreign(text, own)) if name.lower() not in known]
    return found + [f"{name} {_version(name) or _first_file(name)}" for name in others]


def _declared(package: str) -> list[str]:
    root = project_root(package)
    if root is not None:
        requirements = read_file(root / "pyproject.toml").get("project", {}).get("dependencies", [])
    else:
        try:
            requirements = metadata.requires(package) or []
        except metadata.PackageNotFoundError:
            requirements = []
    return [match.group() for each in requirements if (match := _NAME.match(each))]


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return None


def _first_file(name: str) -> str:
    """Describe a module that no distribution of its name brings."""
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return "absent"
    path = Path(spec.origin) if spec is not None and spec.origin else None
    if path is None or not path.is_file():
        return "absent" if spec is None else "built in"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.suffix == ".py" else path.name
