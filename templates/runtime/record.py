"""What is written down about a run: `run.json` and one record per stage."""

from __future__ import annotations

import platform
import secrets
import sys
import time
import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from typing import Any

from .claims import is_alive
from .errors import UsageError
from .model import Pipeline
from .results import LATEST
from .store import Store, project_root

_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


def new_id() -> str:
    """Give an identity that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"


def check_id(identity: str) -> str:
    """Give the identity of a run if it can be the name of a folder."""
    if identity == LATEST:
        raise UsageError(f"{LATEST!r} cannot name a run: it leads to the last one")
    if not identity or identity[0] in ".-" or not _ID_CHARACTERS.issuperset(identity):
        raise UsageError(f"{identity!r} cannot name a run: letters, digits, - _ . only")
    return identity


def now() -> str:
    """Give the time of day in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def run_key(identity: str) -> str:
    """Give the key of a run's record."""
    return f"runs/{identity}/run.json"


def stage_key(identity: str, stage: str) -> str:
    """Give the key of a stage's record."""
    return f"runs/{identity}/stages/{stage}.json"


def start(
    pipeline: Pipeline, identity: str, parameters: dict[str, Any], **more: Any
) -> dict[str, Any]:
    """Give the record of a run that begins."""
    return {
        "schema": 1,
        "id": identity,
        "package": pipeline.package,
        "version": package_version(pipeline.package),
        "python": platform.python_version(),
        "platform": sys.platform,
        "started": now(),
        "status": "running",
        "parameters": {name: jsonable(value) for name, value in parameters.items()},
        **more,
    }


def package_version(package: str) -> str:
    """Give the version that the project says, or that was installed."""
    root = project_root(package)
    try:
        if root is None:
            return metadata.version(package)
        project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])
    except (metadata.PackageNotFoundError, OSError, ValueError, KeyError):
        return "unknown"


def library_versions(names: Iterable[str]) -> dict[str, str]:
    """Give the versions of the distributions behind loaded top-level modules."""
    found = {}
    for name in sorted(names):
        module = sys.modules.get(name)
        version = getattr(module, "__version__", None)
        if module is not None and isinstance(version, str):
            found[name] = version
    return found


def loaded_libraries() -> list[str]:
    """Give the top-level modules that are loaded and not of the standard library."""
    known = sys.stdlib_module_names
    return sorted({n for n in sys.modules if "." not in n and n not in known and n[0] != "_"})


def jsonable(value: Any) -> Any:
    """Give a value as JSON has it; what it has not, as text."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, (list, tuple)):
        return [jsonable(each) for each in value]
    if isinstance(value, dict):
        return {str(name): jsonable(each) for name, each in value.items()}
    return str(value)


def peak_memory() -> float:
    """Give the greatest memory this process has had, in MB."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10), 1)


def read_run(store: Store, identity: str) -> dict[str, Any]:
    """Give the record of a run."""
    record = store.read_json(run_key(check_id(identity)))
    if record is None:
        names = [name for name in store.names("runs") if name != LATEST]
        known = ", ".join(names[-3:]) or "none yet"
        raise UsageError(f"{store.address} has no run {identity!r}; latest: {known}")
    return _as_it_is(record)


def _as_it_is(record: dict[str, Any]) -> dict[str, Any]:
    """Correct what a run said that could not say how it ended."""
    process = record.get("process")
    if record["status"] == "running" and process and not is_alive(*process):
        return {**record, "status": "interrupted"}
    return record


def read_runs(store: Store) -> list[dict[str, Any]]:
    """Give the records of all runs, oldest first."""
    names = (name for name in store.names("runs") if name != LATEST)
    found = (store.read_json(run_key(name)) for name in names)
    records = (_as_it_is(each) for each in found if each)
    return sorted(records, key=lambda each: each["started"])


def stage_records(store: Store, pipeline: Pipeline, identity: str) -> list[dict[str, Any]]:
    """Give the stage records of a run in pipeline order."""
    found = (store.read_json(stage_key(identity, stage.name)) for stage in pipeline.stages)
    return [each for each in found if each]


def clock() -> tuple[float, float]:
    """Give elapsed and processor time."""
    return time.perf_counter(), time.process_time()


def distribution_version(name: str) -> str | None:
    """Give the version of an installed distribution."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
