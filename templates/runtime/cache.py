"""When a stage need not run again: its key is known and the data it read is the same.

The key of a stage hashes what it is (source, the notebook's functions and modules, its
parameters, the runtime, the lock file, the Python version) and the keys of the stages it
builds on. A key speaks for the result; the data files that were read are checked by hash.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import secrets
import sys
import tempfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from .atomic import sha256_of
from .elsewhere import is_unwatched
from .errors import StoreError
from .installed import installed
from .libraries import may_go_unseen
from .mirror import is_folder, is_no_data, list_folder
from .model import Pipeline, Stage
from .remembered import kept_for
from .store import Store, project_root
from .watching import is_of_the_process
from .workfolder import WorkFolder

_MANY = 20_000
_LARGE = 1 << 24
_LOOKS_AROUND = re.compile(
    r"\bl?exists\b|is_?file\b|is_?dir\b|is_?(?:sym)?link\b|readlink|realpath|\.resolve\b"
    r"|access\(|\bi?glob\b|walk\b|\bwhich\("
)
_ATTACHES = re.compile(r"\battach\s+(?:database\b|['\"?:{])", re.IGNORECASE)
_TELLS_TIME = re.compile(r"strftime|fromtimestamp|localtime|mktime|astimezone|ctime\(")
_MEASURES = re.compile(r"stat\(|getsize|get[mca]time|scandir|\.st_|disk_usage|filecmp")
_ELSEWHERE = re.compile(r"""["']((?:/|~)[^"'\n*?{}]+)["']""")


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
        found += installed(self._pipeline.package, self._own_text, self.own)
        return hashlib.sha256("\n".join(found).encode()).hexdigest()

    def source_text(self, stage: Stage) -> str:
        """Give the code a stage may run, as text: its own, functions, modules beside."""
        return _text_of(module_file(self._pipeline.package, stage.name)) + self._shared_text

    @cached_property
    def _shared_text(self) -> str:
        folder = package_folder(self._pipeline.package)
        beside = []
        if folder.parent.name == "src":
            for entry in list_folder(folder.parent):
                place = Path(entry.path)
                if place != folder:
                    beside += sorted(place.rglob("*.py")) if place.is_dir() else [place]
        texts = [_text_of(each) for each in beside if each.suffix == ".py"]
        return "\n".join(["", _text_of(folder / "functions.py"), *texts])

    @cached_property
    def _own_text(self) -> str:
        return "\n".join(self.source_text(stage) for stage in self._pipeline.stages)

    @cached_property
    def own(self) -> set[str]:
        """The names of the package and of the modules beside it."""
        folder = package_folder(self._pipeline.package)
        beside = list_folder(folder.parent) if folder.parent.name == "src" else []
        return {self._pipeline.package, *(Path(each.name).stem for each in beside)}

    def unseen(self, stage: Stage) -> bool:
        """Tell whether a stage may use files unnoticed."""
        return may_go_unseen(self.source_text(stage), self.own)


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


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


def reads_of(work: WorkFolder, keys: Keys, stage: Stage) -> list[dict[str, Any]]:
    """Describe the data that a stage has read, for later comparison."""
    source, unseen = keys.source_text(stage), keys.unseen(stage)
    reads = work.reads | kept_for(source, keys.own)
    if _TELLS_TIME.search(source):
        reads.add(("environ", "TZ"))
    by_kind = sorted(reads, key=lambda each: (each[0] in ("environ", "variables"), each[1]))
    found = [_describe(work, name, kind) for kind, name in by_kind]
    found += [_describe(work, each, "made") for each in sorted(work.made) if os.path.isdir(each)]
    measures = _MEASURES.search(source) or _ATTACHES.search(source)
    whole = bool(measures or unseen or work.opaque)
    if not (whole or _LOOKS_AROUND.search(source)):
        return found
    places = {os.path.expanduser(each) for each in _ELSEWHERE.findall(source)}
    watched = (each for each in sorted(places) if not is_unwatched(each))
    found += [_describe(work, each, "sizes" if measures else "glance") for each in watched]
    if work.base is not None:
        found.append(_describe(work, ".", "contents" if whole else "tree"))
    return found


def _describe(work: WorkFolder, name: str, kind: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"path": name, "kind": kind, "sha256": _state(work, name, kind)}
    path = _path_of(work, name)
    if path is not None and kind == "file" and os.path.isfile(path):
        status = path.stat()
        if status.st_size > _LARGE:
            entry["stat"] = _fingerprint(path)
    of_the_data = kind in ("file", "contents") and not os.path.isabs(name)
    if of_the_data and work.changed_since([name] if kind == "file" else None):
        entry["unsure"] = True  # the stage read what lay there before
    return entry


def _path_of(work: WorkFolder, name: str) -> Path | None:
    return Path(name) if os.path.isabs(name) else work.source(name)


def _fingerprint(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def _state(work: WorkFolder, name: str, kind: str) -> str:
    if kind == "environ":
        return _hash(work.environ.get(name, "\0"))
    if kind == "variables":
        return _hash(
            "\0".join(sorted(each for each in work.environ if not is_of_the_process(each)))
        )
    path = _path_of(work, name)
    if path is None:
        return "absent"
    try:
        return _state_of_path(work, path, kind)
    except PermissionError:
        return "refused"


def _state_of_path(work: WorkFolder, path: Path, kind: str) -> str:
    if kind == "file":
        return _hash_of(path) if not path.is_dir() else "folder"
    if kind == "made":
        return str(path.is_dir())
    if kind in ("glance", "sizes"):
        return _glance(path, sizes=kind == "sizes")
    if kind == "folder":
        entries = [each for each in list_folder(path) if Path(each.path) not in work.excluded]
        return _hash("\n".join(f"{each.name}{'/' if is_folder(each) else ''}" for each in entries))
    return _hash("\n".join(_tree(work, path, kind)))


def _glance(path: Path, *, sizes: bool) -> str:
    """Tell a file's size and time; of a folder whose files code may ask for, what lies there."""
    if path.is_file():
        return repr(_fingerprint(path)[:2])
    if not path.is_dir() or str(path) in (tempfile.gettempdir(), os.path.expanduser("~"), os.sep):
        return str(path.is_dir())
    told = []
    for entry in list_folder(path):
        is_sized = sizes and os.path.isfile(entry.path)
        seen = _fingerprint(Path(entry.path))[:2] if is_sized else is_folder(entry)
        told.append(f"{entry.name} {seen}")
    return _hash("\n".join(told))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _tree(work: WorkFolder, folder: Path, kind: str) -> list[str]:
    """List all that lies in the folder; a tree too large to be compared is never the same."""
    found, waiting = [], [folder]
    while waiting:
        if len(found) > _MANY:
            return [secrets.token_hex()]
        for entry in list_folder(waiting.pop(0)):
            place = Path(entry.path)
            if place in work.excluded or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False) and not is_no_data(place):
                waiting.append(place)
            fingerprint = _fingerprint(place)[:3] if kind == "contents" and place.is_file() else ""
            link = os.readlink(place) if entry.is_symlink() else ""
            found.append(f"{place.relative_to(folder)} {fingerprint}{link}")
    return found


def still_holds(work: WorkFolder, reads: list[dict[str, Any]]) -> bool:
    """Tell whether the data that a stage read is as it was.

    Earlier runs may have read the same names: each is looked at once, until a stage runs.
    """
    for entry in reads:
        name, kind = entry["path"], entry["kind"]
        if entry.get("unsure"):
            return False
        stat = entry.get("stat")
        path = _path_of(work, name) if stat else None
        if path is not None and path.is_file() and _fingerprint(path) == stat:
            continue
        if (kind, name) not in work.known:
            work.known[kind, name] = _state(work, name, kind)
        if work.known[kind, name] != entry["sha256"]:
            return False
    return True


def find(
    store: Store, stage: str, key: str, work: WorkFolder, parents: Mapping[str, str]
) -> dict[str, Any] | None:
    """Give the record of an earlier execution that stands for this one.

    It must have built on the same executions of the stages before it. One that has all its values
    in the store is better than others.
    """
    folder = f"runs/.cache/{stage}/{key[:32]}"
    lacking = None
    for name in reversed(store.names(folder)):
        try:
            record = store.read_json(f"{folder}/{name}")
            if (
                record
                and not record.get("unusable")
                and record["parents"] == parents
                and still_holds(work, record["reads"])
                and _complete(store, record)
            ):
                if all(each.get("path") for each in record["artifacts"]):
                    return record
                lacking = lacking or record
        except (StoreError, LookupError, TypeError, AttributeError):
            continue  # damaged: the stage runs again
    return lacking


def remember(store: Store, record: dict[str, Any]) -> None:
    """Let later runs find an execution."""
    reads = json.dumps([record["reads"], record["parents"]], sort_keys=True).encode(
        "utf-8", "surrogatepass"
    )
    name = hashlib.sha256(reads).hexdigest()[:16]
    store.write_json(f"runs/.cache/{record['stage']}/{record['key'][:32]}/{name}.json", record)


def forget(store: Store, record: Mapping[str, Any]) -> None:
    """Let no later run find an execution whose values turned out to be of no use to others."""
    folder = f"runs/.cache/{record['stage']}/{record['key'][:32]}"
    for name in store.names(folder):
        with contextlib.suppress(StoreError):
            known = store.read_json(f"{folder}/{name}")
            if isinstance(known, dict) and known.get("execution") == record["execution"]:
                store.write_json(f"{folder}/{name}", {**known, "unusable": True})


def _complete(store: Store, record: dict[str, Any]) -> bool:
    """Tell whether all that the record names is in the store, as it was stored."""
    wanted = {each["path"]: each["sha256"] for each in stored_artifacts(record)}
    wanted |= {each["stored"]: each["sha256"] for each in record["files"] if each.get("stored")}
    wanted[record["outputs"]] = record["outputs_sha256"]
    for key, digest in wanted.items():
        path = store.fetch(key)
        if path is None or sha256_of(path) != digest:
            return False
    return True


def stored_artifacts(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the artifacts of a stage that are in the store."""
    artifacts = [*record["artifacts"], *([record["state"]] if record["state"] else [])]
    return [each for each in artifacts if each.get("path")]


def files_of(record: Mapping[str, Any]) -> list[str]:
    """Give the keys of all stored files that a stage record names."""
    written = [each["stored"] for each in record["files"] if each.get("stored")]
    return [*(each["path"] for each in stored_artifacts(record)), record["outputs"], *written]
