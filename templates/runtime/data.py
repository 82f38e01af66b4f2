"""Where the data of a run lies, and what to say when it is not there."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import params
from .cache import module_file, package_folder
from .errors import DataError, StageError, UsageError
from .store import project_root

if TYPE_CHECKING:
    from .model import Pipeline
    from .session import Plan

_NOT_FOUND = re.compile(r"FileNotFoundError: .*?(?:'([^']+)'|(\S+) not found\.)?$", re.DOTALL)


# What libraries raise where a file is not there; SQLite makes an empty one.
_LACKING = re.compile(
    r"(\w+\.)*(FileNotFoundError|NotADirectoryError|OSError|OperationalError|DatabaseError)\b"
)


def variable(pipeline: Pipeline) -> str:
    """Give the environment variable that names the data folder."""
    return f"{pipeline.package.upper()}_DATA"


def find_data(pipeline: Pipeline, data: str | os.PathLike[str] | None) -> Path | None:
    """Give the folder that stands for the notebook's; without one a run starts in an empty one."""
    given = data if data is not None else os.environ.get(variable(pipeline)) or None
    if given is not None:
        folder = Path(given).absolute()
        if not folder.is_dir():
            raise UsageError(f"the data folder {folder} does not exist")
        plain = Path(os.path.normpath(folder))
        return plain if plain.is_dir() and plain.samefile(folder) else folder
    folder = _beside(pipeline)
    return folder if folder is not None and folder.is_dir() else None


def missing_data(plan: Plan, error: StageError) -> DataError | None:
    """Say that a stage failed for lack of data, if it did."""
    absent = _absent_inputs(plan, error.stage)
    named = any(Path(name).name in error.summary for name in absent)
    if not named and not _LACKING.match(error.summary):
        return None
    not_found = _NOT_FOUND.match(error.summary)
    if not absent and not_found and plan.data is None:
        absent = [name for name in not_found.groups() if name]
    elif not absent:
        return None
    fixed = [name for name in absent if _is_fixed(name)]
    if fixed and (len(fixed) == len(absent) or any(name in error.summary for name in fixed)):
        where = f"there is no {', '.join(fixed)}"
        return DataError(error, where, _remedy_of_fixed(plan, error.stage, fixed))
    absent = [name for name in absent if name not in fixed]
    names = ", ".join(absent)
    if plan.data is not None:
        where = f"the data folder {plan.data} has no {names}"
    else:
        folder = _beside(plan.pipeline)
        where = f"the data folder {folder} does not exist" if folder else "there is no data folder"
        where += f", so there is no {names}" if names else ""
    return DataError(error, where, _remedy(plan, absent))


def _remedy(plan: Plan, absent: list[str]) -> str:
    """Say which folder is to be named; what lies above it is looked for from there."""
    how = f"`{plan.pipeline.command} run --data FOLDER`, or the variable {variable(plan.pipeline)}"
    above = next((name for name in absent if name.startswith("../")), None)
    if above is None:
        return f"name the folder that holds the data: {how}"
    remedy = f"name the folder that stands for the notebook's own: {how}; from there "
    if plan.data is None:
        return f"{remedy}{above} is looked for"
    return f"{remedy}{above} is looked for, now at {os.path.normpath(plan.data / above)}"


def _is_fixed(address: str) -> bool:
    """Tell whether an address leads to the same place whatever the data folder is."""
    return address.startswith("~") or os.path.isabs(address)


def _remedy_of_fixed(plan: Plan, stage: str, addresses: list[str]) -> str:
    """Say where such an address is written: it is there that it is changed."""
    folder = package_folder(plan.pipeline.package)
    found = []
    for path in (module_file(plan.pipeline.package, stage), folder / "functions.py"):
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        place = path.relative_to(folder).as_posix()
        numbers = (n for n, line in enumerate(lines, 1) if any(each in line for each in addresses))
        found += [f"{place}, line {number}" for number in numbers]
    where = "; ".join(found[:3]) or f"stages/{stage}.py, and the parameters"
    return f"`--data` does not move an absolute path: change it in {where}"


def _beside(pipeline: Pipeline) -> Path | None:
    """Give the folder where the notebook lay, whether or not it is there."""
    root = project_root(pipeline.package)
    if root is None:
        return None
    folder = _catalog(pipeline).get("folder")
    return Path(os.path.normpath(root / (folder if isinstance(folder, str) else pipeline.data)))


def _catalog(pipeline: Pipeline) -> Mapping[str, Any]:
    root = project_root(pipeline.package)
    catalog = root / "catalog.toml" if root is not None else None
    return params.read_file(catalog) if catalog is not None and catalog.is_file() else {}


def _absent_inputs(plan: Plan, stage: str) -> list[str]:
    """Give the files that the catalog says a stage reads, and that are not there."""
    # Not in the run's own folder, which is tidied up once a stage has failed.
    home = plan.data if plan.data is not None else plan.work_folder().home
    found = dict.fromkeys(
        str(each.get("address"))
        for each in _catalog(plan.pipeline).get("input", ())
        if stage in each.get("stages", ())
    )
    return [each for each in found if "://" not in each and not _is_there(home, each)]


def _is_there(home: Path, address: str) -> bool:
    """Tell whether an address leads somewhere; one with `*` stands for any number of files."""
    if any(sign in address for sign in "*?["):
        return True
    try:
        return (home / os.path.expanduser(address)).exists()
    except (OSError, ValueError):
        return True
