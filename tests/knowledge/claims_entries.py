"""Entries of the knowledge files as they hold for one call: shapes, versions, conditions and variants resolved."""

from __future__ import annotations

import importlib
import inspect
import sys
import types
from importlib import metadata
from typing import Any

MISSING = object()
#: Distribution that gives a file's library its version, where the names differ.
DISTRIBUTIONS = {"sklearn": "scikit-learn"}


def resolve(data: dict[str, Any], entry: Any) -> list[dict[str, Any]]:
    """The alternatives that an entry stands for, with the shapes it names put in."""
    if isinstance(entry, str):
        return [e for name in entry.split("|") for e in resolve(data, data["shapes"][name])]
    if isinstance(entry, list):
        return [e for one in entry for e in resolve(data, one) if holds_for_version(data, e)]
    if "like" in entry:
        return [{**base, **{k: v for k, v in entry.items() if k != "like"}} for base in resolve(data, entry["like"])]
    return [entry]


def version(data: dict[str, Any]) -> tuple[int, ...]:
    """The installed version of a file's library."""
    name = DISTRIBUTIONS.get(data["library"], data["library"])
    return tuple(int(p) for p in metadata.version(name).split(".")[:2] if p.isdigit())


def holds_for_version(data: dict[str, Any], entry: dict[str, Any]) -> bool:
    """Whether `since` and `until` let an entry speak for the installed version."""

    def parsed(text: str) -> tuple[int, ...]:
        return tuple(int(p) for p in text.split("."))

    if "since" in entry and version(data) < parsed(entry["since"]):
        return False
    return not ("until" in entry and version(data) >= parsed(entry["until"]))


def argument(call: dict[str, Any], name: str) -> Any:
    """The argument that `"1|mode"`, `"self"` or `"self.random_state"` names; MISSING where not given."""
    for part in name.split("|"):
        if part == "self":
            return call["self"]
        if part.startswith("self."):
            return constructor_argument(call["self"], part.removeprefix("self."))
        if part.isdigit() and int(part) < len(call["args"]):
            return call["args"][int(part)]
        if part in call["kwargs"]:
            return call["kwargs"][part]
    return MISSING


def constructor_argument(receiver: Any, name: str) -> Any:
    """What a receiver was constructed with, MISSING where that is the default."""
    value = getattr(receiver, name, MISSING)
    if is_generator_of_process(value):
        return MISSING
    try:
        default = inspect.signature(type(receiver)).parameters[name].default
    except (KeyError, TypeError, ValueError):
        return value
    return MISSING if value is default or (isinstance(value, (str, int)) and value == default) else value


def is_generator_of_process(value: Any) -> bool:
    """Whether it is NumPy's global generator, which stands where none was given."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and value is numpy.random.mtrand._rand


def is_type(value: Any, names: str) -> bool:
    """Whether a value is of one of the types named."""
    return any((cls := python_class(n)) is not None and isinstance(value, cls) for n in names.split("|"))


def matches(value: Any, wanted: Any) -> bool:
    """Whether an argument is as a condition wants it."""
    if isinstance(wanted, list):
        return any(matches(value, w) for w in wanted)
    if isinstance(wanted, dict) and "ends" in wanted:
        return isinstance(value, str) and value.endswith(wanted["ends"])
    if isinstance(wanted, dict):
        return value is not MISSING and is_type(value, wanted["type"].split("(")[0])
    if wanted == "none":
        return value is MISSING or value is None
    if wanted == "not-none":
        return value is not MISSING and value is not None
    if wanted in ("given", "absent"):
        return (value is not MISSING) == (wanted == "given")
    return value is not MISSING and type(value) is type(wanted) and value == wanted


def holds(conditional: dict[str, Any], call: dict[str, Any]) -> bool:
    """Whether `when` holds and `unless` does not."""
    when, unless = conditional.get("when", {}), conditional.get("unless", {})
    if not all(matches(argument(call, k), v) for k, v in when.items()):
        return False
    return not (unless and all(matches(argument(call, k), v) for k, v in unless.items()))


def for_call(entry: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    """An entry with the first variant that holds for the call put in."""
    for variant in entry.get("variants", []):
        if holds(variant, call):
            return {**entry, **{k: v for k, v in variant.items() if k not in ("when", "unless")}}
    return entry


def effects(entry: dict[str, Any], call: dict[str, Any]) -> dict[str, str]:
    """The effects of the call, each `definite` or `may`."""
    found = {}
    for effect in entry.get("effects", []):
        item = {"effect": effect} if isinstance(effect, str) else effect
        if holds(item, call):
            found[item["effect"]] = item.get("certainty", "definite")
    return found


def mutates(entry: dict[str, Any], call: dict[str, Any]) -> dict[str, str]:
    """The arguments that the call changes, each `definite` or `may`; for `*` every one."""
    found = {}
    for one in entry.get("mutates", []):
        item = {"arg": one} if isinstance(one, str) else one
        if holds(item, call):
            certainty = item.get("certainty", "definite")
            found[item["arg"]] = certainty
            if item.get("deep"):
                found[item["arg"] + " deep"] = "may"
    for name in entry.get("consumes", []):
        found.setdefault(name, "may")
    return found


def python_class(name: str) -> type | types.UnionType | None:
    """The class that a type of the knowledge files means; None for their internal names."""
    known = {
        "builtins.function": types.FunctionType, "builtins.module": types.ModuleType, "builtins.generator": types.GeneratorType,
        "builtins.NoneType": type(None), "builtins.dict_keys": type({}.keys()), "builtins.dict_values": type({}.values()),
        "builtins.dict_items": type({}.items()),
    }  # fmt: skip
    if name in known:
        return known[name]
    if name == "scipy.sparse.spmatrix":
        import scipy.sparse

        return scipy.sparse.spmatrix | scipy.sparse.sparray
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            value: Any = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            value = getattr(value, part, None)
        return value if isinstance(value, type) else None
    return None
