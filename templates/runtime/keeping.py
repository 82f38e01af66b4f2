"""Putting what a stage gave into the store: values, state, files, outputs.

In one process storing is a convenience for later runs. There it may take a small share of
the time that the stages take; what would take more is not stored, and is computed again
should a later run need it.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from .artifacts import Deadline, Shelf, TooCostlyError, type_name, unstorable
from .cache import files_of
from .errors import StoreError
from .model import Stage
from .outputs import Recorder
from .record import stage_key
from .results import scalars_of
from .store import Store
from .workfolder import WorkFolder

_SHARE = 0.06
_ALWAYS = 0.3
_LEAST = 0.02
_BYTES_A_SECOND = 3e8


class Keeper:
    """Stores the results of stages; a frugal one keeps to its share of the time.

    `needed` gives the names of each stage that later ones take.
    """

    def __init__(
        self,
        store: Store,
        shelf: Shelf,
        work: WorkFolder,
        identity: str,
        needed: Mapping[str, AbstractSet[str]],
        *,
        frugal: bool,
    ) -> None:
        self._store = store
        self._shelf = shelf
        self._work = work
        self._identity = identity
        self._needed = needed
        self._frugal = frugal
        self._earned = _ALWAYS
        self._spent = 0.0

    def keep(
        self,
        stage: Stage,
        record: dict[str, Any],
        values: dict[str, Any],
        state: dict[str, Any],
        before: dict[str, Any],
        recorder: Recorder,
    ) -> None:
        """Store everything and complete the record."""
        self._earned += record["seconds"] * _SHARE
        begin = time.perf_counter()
        outputs = recorder.finish()
        record["outputs"], record["outputs_sha256"] = self._keep_outputs(stage, outputs)
        record["files"] = self._keep_files(stage, before)
        record["state"] = self._shelf.save(stage.name, {"state": state}) if state else None
        record["artifacts"] = [
            artifact
            for group in stage.groups()
            for artifact in self._keep_bundle(stage, {name: values[name] for name in group})
        ]
        record["scalars"] = scalars_of({name: values[name] for name in stage.outputs})
        record["incomplete"] = _holds_for_this_run_only(record)
        seconds = time.perf_counter() - begin
        self._spent += seconds
        record["store_seconds"] = round(seconds, 6)

    def _keep_bundle(self, stage: Stage, values: dict[str, Any]) -> list[dict[str, Any]]:
        allowed = None
        if self._frugal:
            allowed = Deadline(max(_LEAST, (self._earned - self._spent) / 2))
        try:
            return [self._shelf.save(stage.name, values, allowed)]
        except TooCostlyError:
            return [_unstored(values, "it takes longer to store than to compute again")]
        except Exception as error:
            reason = unstorable(stage.name, values, error, self._shelf)
            if self._frugal:
                return [_unstored(values, reason)]
            return self._keep_what_can_be(stage, values, reason, error)

    def _keep_what_can_be(
        self, stage: Stage, values: dict[str, Any], reason: str, error: Exception
    ) -> list[dict[str, Any]]:
        """Store a bundle without what cannot be stored, if no later stage needs that."""
        alone = {
            name: value for name, value in values.items() if not self._can_store(stage, name, value)
        }
        rest = {name: value for name, value in values.items() if name not in alone}
        if not alone or self._needed[stage.name] & alone.keys():
            raise StoreError(reason) from error
        kept = self._keep_bundle(stage, rest) if rest else []
        return [*kept, _unstored(alone, reason)]

    def _can_store(self, stage: Stage, name: str, value: Any) -> bool:
        try:
            self._shelf.save(stage.name, {name: value})
        except Exception:
            return False
        return True

    def _keep_outputs(self, stage: Stage, outputs: list[dict[str, Any]]) -> tuple[str, str]:
        key = f"runs/{self._identity}/artifacts/{stage.name}/outputs.jsonl"
        lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in outputs)
        text = "".join(lines)
        self._store.write_text(key, text)
        return key, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def _keep_files(self, stage: Stage, before: dict[str, Any]) -> list[dict[str, Any]]:
        written, gone = self._work.changes(before)
        found: list[dict[str, Any]] = [{"path": place, "removed": True} for place in reversed(gone)]
        for number, place in enumerate(written):
            if place.endswith("/"):
                found.append({"path": place, "folder": True})
                continue
            size = (self._work.root / place).stat().st_size
            if self._frugal and size / _BYTES_A_SECOND > max(_LEAST, self._earned - self._spent):
                found.append({"path": place, "bytes": size, "unstored": True})
                continue
            name = f"{number}-{place.rpartition('/')[2]}"[-80:]
            key = f"runs/{self._identity}/artifacts/{stage.name}/files/{name}"
            digest, size = self._work.keep(place, self._store.path(key))
            self._store.publish(key)
            found.append({"path": place, "stored": key, "sha256": digest, "bytes": size})
        return found

    def failed(
        self, stage: Stage, recorder: Recorder, failure: dict[str, Any], started: str
    ) -> None:
        """Write the record of a stage that failed."""
        record = {
            "stage": stage.name,
            "status": "failed",
            "cached": False,
            "started": started,
            "outputs": self._keep_outputs(stage, recorder.finish())[0],
            "error": failure,
        }
        self._store.write_json(stage_key(self._identity, stage.name), record)

    def adopt(self, stage: Stage, found: dict[str, Any]) -> dict[str, Any]:
        """Give this run its own names for what an earlier run stored."""
        old = found["outputs"].rpartition("/artifacts/")[0]
        new = f"runs/{self._identity}"
        for key in files_of(found):
            self._store.link(key, new + key.removeprefix(old))
        text = json.dumps(found).replace(json.dumps(old)[1:-1] + "/artifacts/", f"{new}/artifacts/")
        return {**json.loads(text), "stage": stage.name, "cached": True}


def _holds_for_this_run_only(record: dict[str, Any]) -> bool:
    """Tell whether later runs would lack files, or have values that lead to this run's folder."""
    stored = [*record["artifacts"], record["state"] or {}]
    lacks = any(file.get("unstored") for file in record["files"])
    return lacks or any(each.get("bound") for each in stored)


def _unstored(values: dict[str, Any], reason: str) -> dict[str, Any]:
    types = {name: type_name(value) for name, value in values.items()}
    return {"names": list(values), "unstored": reason, "types": types, "missing": []}
