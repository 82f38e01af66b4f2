"""Which files of the notebook's code a person has edited since they were written.

`nbship.lock` at the project's root has the hash of each. An installed package has none; then
nothing is known.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from .cache import module_file, package_folder
from .model import Pipeline
from .store import project_root


def edited_files(pipeline: Pipeline) -> dict[str, str]:
    """Give the edited files, by their place in the package, with their text."""
    root = project_root(pipeline.package)
    written = _hashes(root / "nbship.lock") if root is not None else {}
    found = {}
    folder = package_folder(pipeline.package)
    for path in (
        *(module_file(pipeline.package, stage.name) for stage in pipeline.stages),
        folder / "functions.py",
        folder / "pipeline.py",
    ):
        place = path.relative_to(folder).as_posix()
        known = written.get(f"src/{pipeline.package}/{place}")
        if known is not None and path.is_file():
            content = path.read_bytes()
            if known not in (_sha256(content), _sha256(content.replace(b"\r\n", b"\n"))):
                found[place] = content.decode("utf-8", "replace")
    return found


def edited_stages(pipeline: Pipeline, files: dict[str, str]) -> dict[str, str]:
    """Give the stages whose own file is among these, with its text."""
    texts = {stage.name: files.get(f"stages/{stage.name}.py") for stage in pipeline.stages}
    return {name: text for name, text in texts.items() if text is not None}


def _hashes(lock: Path) -> dict[str, str]:
    try:
        files = tomllib.loads(lock.read_text(encoding="utf-8")).get("files", {})
    except (OSError, ValueError):
        return {}
    return files if isinstance(files, dict) else {}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
