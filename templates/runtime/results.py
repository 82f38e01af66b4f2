"""What of a run can be told in a line: exported numbers and short texts, written files."""

from __future__ import annotations

import contextlib
import math
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .atomic import temporary_beside
from .errors import UsageError

if TYPE_CHECKING:
    from .model import Pipeline
    from .run import Run
    from .store import Store

_MOST = 200
_MEMBERS = 20
_DEPTH = 3
_SHOWN = 40
_DIGITS = 6
LATEST = "latest"


def scalars_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the numbers, truths and short texts among values, as JSON has them.

    Those in a dictionary, series or row are `metrics.auc`, where there are few of them.
    """
    found = {}
    for name, value in values.items():
        plain = _plain(value)
        told = _members(value, f"{name}.") if plain is None else {name: plain}
        if plain is not None or len(told) <= _MEMBERS:
            found.update(told)
    return found


def _members(value: Any, prefix: str) -> dict[str, Any]:
    """Give the plain members of what has names for them, and of what lies in it, not too deep."""
    found: dict[str, Any] = {}
    if prefix.count(".") > _DEPTH:
        return found
    with contextlib.suppress(Exception):
        for key, member in _items(value):
            plain, name = _plain(member), f"{prefix}{key}"
            found.update(_members(member, f"{name}.") if plain is None else {name: plain})
            if len(found) > _MEMBERS:
                break
    return found


def _items(value: Any) -> Iterable[tuple[str, Any]]:
    """Give what texts are the names of; of too much nothing."""
    kind = type(value)
    if kind.__module__.partition(".")[0] == "pandas":
        if kind.__name__ == "DataFrame" and len(value) == 1:
            value = value.iloc[0]
        if type(value).__name__ != "Series" or len(value) > _MEMBERS:
            return ()
        return [each for each in value.items() if isinstance(each[0], str)]
    if kind is not dict or len(value) > _MEMBERS:
        return ()
    return [each for each in value.items() if isinstance(each[0], str)]


def _plain(value: Any) -> Any:
    if type(value).__module__ == "numpy" and getattr(value, "shape", None) == ():
        with contextlib.suppress(Exception):
            value = value.item()
    if type(value) is float:
        return value if math.isfinite(value) else repr(value)
    if type(value) is str:
        return value if len(value) <= _MOST and "\0" not in value else None
    if type(value) is int:
        return value if value.bit_length() < 64 else None
    return value if type(value) is bool else None


def exported(pipeline: Pipeline, stages: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Give the exported scalars of a run from the records of its stages."""
    told = {each["stage"]: each.get("scalars", {}) for each in stages}
    found: dict[str, Any] = {}
    for name, at in pipeline.exports.items():
        of_stage = told.get(at, {}).items()
        found.update({each: value for each, value in of_stage if each.partition(".")[0] == name})
    return found


def in_a_line(values: Mapping[str, Any]) -> str:
    """Give values for people, shortened."""
    return ", ".join(f"{name}={_short(value)}" for name, value in values.items())


def _short(value: Any) -> str:
    text = f"{value:.{_DIGITS}g}" if type(value) is float else repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def only(records: list[dict[str, Any]], names: list[str]) -> None:
    """Leave to records of runs the values of these names; those of members by a part of theirs."""
    known = {name: None for record in records for name in record.get("values", {})}
    found = {
        name: [name] if name in known else [each for each in known if _is_part(name, each)]
        for name in names
    }
    unknown = [name for name in names if not found[name]]
    if unknown and records:
        there = f"there are {', '.join(known)}" if known else "there are none"
        raise UsageError(f"no run gives a number or short text {unknown[0]!r}; {there}")
    for record in records:
        told = record.get("values", {})
        wanted = (each for name in names for each in found[name])
        record["values"] = {name: told[name] for name in wanted if name in told}


def _is_part(name: str, whole: str) -> bool:
    return whole.startswith(f"{name}.") or whole.endswith(f".{name}")


def check_target(folder: Path, store: Store) -> None:
    """Let nothing be copied among what runs keep: they would no longer be what they were."""
    runs = Path(os.path.realpath(store.path("runs")))
    if Path(os.path.realpath(folder)).is_relative_to(runs):
        raise UsageError(f"--output: {folder} lies in the folder of the runs; name another")


def point_to(store: Store, identity: str) -> None:
    """Let `runs/latest` lead to a run: a link, or a file that names it where links cannot be."""
    if store.address != str(store.root):
        store.write_text(f"runs/{LATEST}", f"{identity}\n")
        return
    path = store.path(f"runs/{LATEST}")
    temporary = temporary_beside(path)
    try:
        temporary.symlink_to(identity, target_is_directory=True)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
            path.unlink(missing_ok=True)
        store.write_text(f"runs/{LATEST}", f"{identity}\n")


def copy_files(run: Run, folder: Path) -> list[Path]:
    """Copy what a run wrote, by its paths as the notebook has them."""
    copied = []
    try:
        for name, source in run.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = temporary_beside(target)
            shutil.copy2(source, temporary)
            os.replace(temporary, target)
            copied.append(target)
    except OSError as error:
        raise UsageError(f"what the run wrote cannot be copied to {folder}: {error}") from None
    return copied
