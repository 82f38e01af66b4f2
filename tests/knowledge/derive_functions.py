"""Entries of functions from their signatures and docstrings."""

from __future__ import annotations

import importlib
import inspect
from dataclasses import dataclass, field
from typing import Any

from docstrings import returned

#: Parameters whose truth (or falsehood) means that an argument is changed in place.
IN_PLACE = {
    "inplace": True, "overwrite_x": True, "overwrite_a": True, "overwrite_b": True, "overwrite_input": True,
    "overwrite_data": True, "overwrite_ab": True, "overwrite_y": True, "copy": False, "copy_X": False,
}  # fmt: skip
#: Which parameter `overwrite_…` speaks of, by the end of its name.
SEEDS = ("random_state", "seed", "rng")
CALLBACKS = {"func", "fun", "f", "function", "callback", "key", "jac", "hess", "metric", "kernel", "fprime", "func1d"}
IMMUTABLE = {"builtins.float", "builtins.int", "builtins.bool", "builtins.str", "none"}


@dataclass
class Policy:
    """What may be taken for granted of the functions of some modules of a library."""

    modules: list[str]
    role: str | None = None
    #: Global random states that functions with a seed parameter may draw from when it is None.
    random: tuple[str, ...] = ("numpy.random",)
    #: Arrays that results may be or share: `new` where the library always makes fresh ones, unless it does not
    #: say what they are; `computed` where they are fresh whatever they are, and only what is overwritten is shared.
    sharing: str = "new"
    #: Functions given scalars answer with scalars.
    scalars: bool = False
    #: Names left out (written by hand, or not fit for derivation).
    skip: set[str] = field(default_factory=set)


def public_functions(module: Any) -> list[tuple[str, Any]]:
    """Functions (not classes) that a module means others to use."""
    names = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_")]
    found = []
    for name in sorted(names):
        try:
            value = getattr(module, name, None)
        except ImportError:  # experimental, must be enabled first
            continue
        if callable(value) and not inspect.isclass(value) and not inspect.ismodule(value) and hasattr(value, "__name__"):
            found.append((name, value))
    return found


def signature(obj: Any) -> dict[str, inspect.Parameter]:
    """The parameters of a function; empty where it does not say."""
    try:
        return dict(inspect.signature(obj).parameters)
    except (TypeError, ValueError):
        return {}


def place(parameters: dict[str, inspect.Parameter], name: str) -> str:
    """How an argument is named in an entry: by position and keyword where both are possible."""
    if parameters[name].kind is inspect.Parameter.KEYWORD_ONLY:
        return name
    position = list(parameters).index(name)
    return str(position) if parameters[name].kind is inspect.Parameter.POSITIONAL_ONLY else f"{position}|{name}"


def changed_in_place(parameters: dict[str, inspect.Parameter]) -> list[Any]:
    """`mutates` as the signature tells it."""
    found: list[Any] = []
    names = list(parameters)
    for name, value in IN_PLACE.items():
        if name in parameters and names[0] != name:
            target = name.removeprefix("overwrite_") if name.startswith("overwrite_") else names[0]
            target = target if target in parameters else names[0]
            where = {place(parameters, name): value}
            found.append({"arg": place(parameters, target), "when": where, "certainty": "may"})
    if "out" in parameters:
        found.append(place(parameters, "out"))
    elif "output" in parameters:
        found.append({"arg": place(parameters, "output"), "certainty": "may"})
    return found


def entry(obj: Any, policy: Policy) -> dict[str, Any]:
    """The entry of one function."""
    parameters = signature(obj)
    made: dict[str, Any] = {}
    returns = returned(obj)
    mutates = changed_in_place(parameters)
    seeds = [s for s in SEEDS if s in parameters]
    if seeds and policy.random:
        unless = {place(parameters, seeds[0]): "not-none"}
        made["effects"] = [{"effect": f"updates:{s}", "certainty": "may", "unless": unless} for s in policy.random]
        mutates += [{"arg": place(parameters, s), "certainty": "may"} for s in seeds]
    calls = [place(parameters, n) for n in parameters if n in CALLBACKS]
    if calls:
        made["calls"] = calls
    if "ax" in parameters:
        made["effects"] = [*made.get("effects", []), "figure"]
        mutates.append("ax")
        made["role"] = "plot"
    elif policy.role:
        made["role"] = policy.role
    if mutates:
        made["mutates"] = mutates
    if not (made.keys() & {"effects", "mutates", "calls"}):
        made["pure"] = True
    if policy.scalars and "numpy.ndarray" in returns.split("|"):
        returns += "|numpy.generic"
    sharing = "args" if "ax" in parameters or returns == "unknown" or returns.startswith("iterator") else policy.sharing
    if set(returns.split("|")) <= IMMUTABLE:
        sharing = "new"
    if returns != "unknown":
        made["returns"] = returns
    if policy.sharing == "computed" and "ax" not in parameters:
        sharing = "new"
        overwritten = [m["when"] for m in mutates if isinstance(m, dict) and "when" in m]
        if overwritten:
            made["variants"] = [{"when": when, "alias": "args"} for when in overwritten]
    made["alias"] = sharing
    return made


def default_says_pure(data: dict[str, Any]) -> bool:
    """Whether the file takes unlisted functions for pure already."""
    default = data.get("default")
    return isinstance(default, dict) and default.get("pure", False)


def derive(data: dict[str, Any], policies: list[Policy], report: list[str]) -> None:
    """Adds an entry for each function of the policies' modules that nobody wrote by hand."""
    functions = data.setdefault("functions", {})
    known = set(data.get("values", {})) | set(data.get("types", {}))
    for policy in policies:
        for name in policy.modules:
            try:
                module = importlib.import_module(name)
            except ImportError as error:
                report.append(f"{name}: not installed ({error})")
                continue
            for short, obj in public_functions(module):
                path = f"{name}.{short}"
                old = functions.get(path)
                by_hand = old is not None and not (isinstance(old, dict) and old.get("derived"))
                if by_hand or path in known or short in policy.skip:
                    continue
                functions[path] = {**entry(obj, policy), "derived": True}
                if functions[path] == {"pure": True, "alias": "args", "derived": True} and default_says_pure(data):
                    del functions[path]
