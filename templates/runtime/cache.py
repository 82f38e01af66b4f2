"""When a stage need not run again: its key is known and the data it read is the same.

The key of a stage hashes what it is (source, the notebook's functions and modules, its
parameters, the runtime, the lock file, the Python version) and the keys of the stages it
builds on. A key speaks for the result; the data files that were read are checked by hash.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from .atomic import sha256_of
from .mirror import LINKED_WHOLE, list_folder
from .model import Pipeline, Stage
from .store import Store, project_root
from .workfolder import WorkFolder

_MANY = 2000
_LARGE = 1 << 24
_LOOKS_AROUND = re.compile(r"exists\(|is_?file\(|is_?dir\(|access\(|stat\(|getsize|getmtime|walk\(")
_OPEN_IN_C = frozenset(
    [
        "polars",
        "duckdb",
        "h5py",
        "tables",
        "netCDF4",
        "xarray",
        "cv2",
        "dask",
        "vaex",
        "torch",
        "tensorflow",
        "rasterio",
        "fiona",
        "pyogrio",
        "zarr",
        "xgboost",
        "catboost",
        "lightgbm",
        "soundfile",
        "librosa",
    ]
)


class Keys:
    """The keys of all stages under given parameters."""

    def __init__(self, pipeline: Pipeline, parameters: Mapping[str, Any]) -> None:
        self._pipeline = pipeline
        self._parameters = parameters
        self._known: dict[str, str] = {}
        for stage in pipeline.stages:
            self._known[stage.name] = self._key(stage)

    def __getitem__(self, stage: str) -> str:
        return self._known[stage]

    def _key(self, stage: Stage) -> str:
        source = module_file(self._pipeline.package, stage.name)
        parts = {
            "stage": repr(stage),
            "source": _hash_of(source),
            "parameters": {name: repr(self._parameters.get(name)) for name in stage.parameters},
            "parents": [self._known[name] for name in self._pipeline.parents[stage.name]],
            "common": self._common,
        }
        text = json.dumps(parts, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _common(self) -> str:
        """Hash what every stage may use: functions, modules beside the notebook, runtime, lock."""
        folder = package_folder(self._pipeline.package)
        found = [
            repr(sys.version_info),
            *_hashes(folder / "runtime"),
            _hash_of(folder / "functions.py"),
        ]
        if folder.parent.name == "src":
            for entry in list_folder(folder.parent):
                place = Path(entry.path)
                if place != folder:
                    found += _hashes(place) if place.is_dir() else [_hash_of(place)]
            found += [_hash_of(folder.parent.parent / name) for name in _lock_files(self._pipeline)]
        return hashlib.sha256("\n".join(found).encode()).hexdigest()

    def source_text(self, stage: Stage) -> str:
        """Give the code a stage may run, as text."""
        folder = package_folder(self._pipeline.package)
        paths = (module_file(self._pipeline.package, stage.name), folder / "functions.py")
        found = (each for each in paths if each.is_file())
        return "\n".join(each.read_text(encoding="utf-8", errors="replace") for each in found)


def _lock_files(pipeline: Pipeline) -> tuple[str, ...]:
    root = project_root(pipeline.package)
    names = ("uv.lock", "pylock.toml", "requirements.lock", "requirements.txt")
    return tuple(name for name in names if root is not None and (root / name).is_file())


def package_folder(package: str) -> Path:
    """Give the folder of the package's modules."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(next(iter(spec.submodule_search_locations))).absolute()


def module_file(package: str, stage: str) -> Path:
    """Give the module of a stage."""
    return package_folder(package) / "stages" / f"{stage}.py"


def _hash_of(path: Path) -> str:
    return sha256_of(path) if path.is_file() else "absent"


def _hashes(folder: Path) -> list[str]:
    return [
        f"{each.relative_to(folder)} {sha256_of(each)}" for each in sorted(folder.rglob("*.py"))
    ]


def reads_of(work: WorkFolder, source: str) -> list[dict[str, Any]]:
    """Describe the data that a stage has read, for later comparison."""
    found = [_describe(work, name, kind) for name, kind in sorted(work.reads.items())]
    if work.base is None:
        return found
    opaque = work.opaque or any(name in sys.modules for name in _OPEN_IN_C)
    if opaque or _LOOKS_AROUND.search(source):
        found.append(_describe(work, ".", "contents" if opaque else "tree"))
    return found


def _describe(work: WorkFolder, name: str, kind: str) -> dict[str, Any]:
    path = Path(name) if Path(name).is_absolute() else work.source(name)
    entry: dict[str, Any] = {"path": name, "kind": kind, "sha256": _state(work, path, kind)}
    if path is not None and kind == "file" and path.is_file():
        status = path.stat()
        if status.st_size > _LARGE:
            entry["stat"] = _fingerprint(path)
    return entry


def _fingerprint(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def _state(work: WorkFolder, path: Path | None, kind: str) -> str:
    if path is None:
        return "absent"
    if kind == "file":
        return _hash_of(path) if not path.is_dir() else "folder"
    if kind == "folder":
        entries = [each for each in list_folder(path) if Path(each.path) not in work.excluded]
        text = "\n".join(f"{each.name}{'/' if each.is_dir() else ''}" for each in entries)
        return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
    return hashlib.sha256("\n".join(_tree(work, path, kind)).encode(errors="replace")).hexdigest()


def _tree(work: WorkFolder, folder: Path, kind: str) -> list[str]:
    found, waiting = [], [folder]
    while waiting and len(found) < _MANY:
        for entry in list_folder(waiting.pop(0)):
            place = Path(entry.path)
            if place in work.excluded or entry.name in LINKED_WHOLE:
                continue
            if entry.is_dir():
                waiting.append(place)
            fingerprint = _fingerprint(place)[:3] if kind == "contents" and place.is_file() else ""
            found.append(f"{place.relative_to(folder)} {fingerprint}")
    return found


def still_holds(work: WorkFolder, reads: list[dict[str, Any]]) -> bool:
    """Tell whether the data that a stage read is as it was."""
    for entry in reads:
        name, kind = entry["path"], entry["kind"]
        path = Path(name) if Path(name).is_absolute() else work.source(name)
        stat = entry.get("stat")
        if stat and path is not None and path.is_file() and _fingerprint(path) == stat:
            continue
        if _state(work, path, kind) != entry["sha256"]:
            return False
    return True


def find(
    store: Store, stage: str, key: str, work: WorkFolder, parents: Mapping[str, str]
) -> dict[str, Any] | None:
    """Give the record of an earlier execution that stands for this one.

    It must have built on the same executions of the stages before it.
    """
    for name in reversed(store.names(f"runs/.cache/{stage}/{key[:32]}")):
        record = store.read_json(f"runs/.cache/{stage}/{key[:32]}/{name}")
        if (
            record
            and record["parents"] == parents
            and still_holds(work, record["reads"])
            and _complete(store, record)
        ):
            return record
    return None


def remember(store: Store, record: dict[str, Any]) -> None:
    """Let later runs find an execution."""
    reads = json.dumps([record["reads"], record["parents"]], sort_keys=True).encode(
        "utf-8", "surrogatepass"
    )
    name = hashlib.sha256(reads).hexdigest()[:16]
    store.write_json(f"runs/.cache/{record['stage']}/{record['key'][:32]}/{name}.json", record)


def _complete(store: Store, record: dict[str, Any]) -> bool:
    return all(store.fetch(key) is not None for key in files_of(record))


def files_of(record: Mapping[str, Any]) -> list[str]:
    """Give the keys of all stored files that a stage record names."""
    artifacts = [*record["artifacts"], *([record["state"]] if record["state"] else [])]
    written = [each["stored"] for each in record["files"] if each.get("stored")]
    return [*(each["path"] for each in artifacts if each.get("path")), record["outputs"], *written]
