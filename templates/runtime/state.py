"""Process state that flows between stages like a value: random generators, options and more.

`capture` gives something picklable, or `None` where the place was never touched in this
process because its library is not loaded; `restore` puts it back.
"""

from __future__ import annotations

import locale
import os
import random
import sys
import warnings
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from . import figures
from .errors import StoreError
from .followed import FOLLOWED
from .logs import get_logging, put_logging, storable


class StateKeeper:
    """Captures and restores places relative to how the process was when the run began."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._environ = dict(os.environ)
        self._path = list(sys.path)

    def capture(self, places: Iterable[str]) -> dict[str, Any]:
        """Give the state of the places."""
        known = self._places()
        found = {place: known[place][0]() for place in places if place in known}
        return found | {each: _get_assigned(each) for each in places if each.startswith(_ASSIGNED)}

    def restore(self, states: dict[str, Any]) -> None:
        """Put captured state back."""
        known = self._places()
        first = [each for each in _BEFORE_IMPORTS if each in states]
        for place in dict.fromkeys([*first, *states]):
            state = states[place]
            if place.startswith(_ASSIGNED):
                _put_assigned(place, state)
            elif state is not None and place in known:
                known[place][1](state)

    def _places(self) -> dict[str, tuple[Callable[[], Any], Callable[[Any], None]]]:
        return {
            **_PLACES,
            "environ": (self._get_environ, self._set_environ),
            "sys.path": (self._get_path, self._set_path),
            "cwd": (self._get_cwd, self._set_cwd),
        }

    def _get_environ(self) -> dict[str, str | None]:
        changed: dict[str, str | None] = {
            name: value for name, value in os.environ.items() if self._environ.get(name) != value
        }
        return {**changed, **{name: None for name in self._environ if name not in os.environ}}

    def _set_environ(self, changed: dict[str, str | None]) -> None:
        for name, value in changed.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def _get_path(self) -> dict[str, list[str]]:
        return {
            "first": sys.path[: _common_tail(sys.path, self._path)],
            "all": [each for each in sys.path if each not in self._path],
        }

    def _set_path(self, added: dict[str, list[str]]) -> None:
        first = [each for each in added["first"] if each in added["all"]]
        last = [each for each in added["all"] if each not in first and each not in sys.path]
        sys.path[:] = first + [each for each in sys.path if each not in first] + last

    def _get_cwd(self) -> str:
        try:
            return str(Path.cwd().relative_to(self._work))
        except ValueError:
            return str(Path.cwd())

    def _set_cwd(self, folder: str) -> None:
        try:
            os.chdir(self._work / folder)
        except OSError as error:
            raise StoreError(f"an earlier stage went to {folder}: {error.strerror}") from error


# What is put back by importing modules, after what these look at; the rest may be changed by them.
_BEFORE_IMPORTS = ("environ", "sys.path", "modules", "pandas.accessors", "tqdm.pandas")
_ASSIGNED = "attribute:"
_GONE = "gone"


def _get_assigned(place: str) -> list[Any] | str:
    """Give what an attribute of a module was set to, or that it is gone; `[]` if not loaded."""
    owner, name = _owner(place, sys.modules.get)
    if owner is None:
        return []
    return [getattr(owner, name)] if hasattr(owner, name) else _GONE


def _put_assigned(place: str, state: list[Any] | str) -> None:
    owner, name = _owner(place, _imported)
    if state == _GONE:
        if hasattr(owner, name):
            delattr(owner, name)
        return
    if state and owner is None:
        raise StoreError(f"what {place.removeprefix(_ASSIGNED)} was set to has no place here")
    if state:
        setattr(owner, name, state[0])


def _owner(place: str, module: Callable[[str], Any]) -> tuple[Any, str]:
    """Give the module, or the class in one, that has the attribute, and the attribute's name."""
    path, _, name = place.removeprefix(_ASSIGNED).rpartition(".")
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        found = module(".".join(parts[:end]))
        if found is not None:
            for part in parts[end:]:
                found = _part(found, part)
            return found, name
    return None, name


def _part(owner: Any, name: str) -> Any:
    """Give what a module or class has by a name; of a package it may be a module to be imported."""
    if not hasattr(owner, name) and isinstance(owner, ModuleType):
        _imported(f"{owner.__name__}.{name}")
    return getattr(owner, name, None)


def _imported(path: str) -> Any:
    try:
        return import_module(path)
    except ModuleNotFoundError:
        return None


def _common_tail(now: list[str], before: list[str]) -> int:
    """Give how many entries come before those that were there when the run began."""
    return next((place for place, each in enumerate(now) if each in before), len(now))


def _if_loaded(
    library: str, get: Callable[[Any], Any], put: Callable[[Any, Any], None]
) -> tuple[Callable[[], Any], Callable[[Any], None]]:
    def capture() -> Any:
        module = sys.modules.get(library)
        return None if module is None else get(module)

    def restore(state: Any) -> None:
        put(import_module(library), state)

    return capture, restore


def _pandas_get(pandas: Any) -> dict[str, Any]:
    registered = sys.modules["pandas._config.config"]._registered_options
    return {
        name: value
        for name, option in registered.items()
        if not _same(value := _pandas_option(pandas, name), option.defval)
    }


def _pandas_option(pandas: Any, name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pandas.get_option(name)


def _pandas_put(pandas: Any, options: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _pandas_get(pandas):
            if name not in options:
                pandas.reset_option(name)
        for name, value in options.items():
            pandas.set_option(name, value)


def _same(value: Any, default: Any) -> bool:
    try:
        return value is default or bool(value == default)
    except Exception:
        return False


# For what cannot be stored.
KEPT = "as it is"


def _numpy_put(numpy: Any, state: dict[str, Any]) -> None:
    known = numpy.get_printoptions()
    numpy.set_printoptions(**{k: v for k, v in state["print"].items() if k in known})
    numpy.seterr(**state["errors"])
    if state["call"] is not KEPT:
        numpy.seterrcall(state["call"])


def _numpy_get(numpy: Any) -> dict[str, Any]:
    options = {k: v for k, v in numpy.get_printoptions().items() if k != "override_repr"}
    call = numpy.geterrcall()
    return {"print": options, "errors": numpy.geterr(), "call": call if storable(call) else KEPT}


# Libraries whose import registers colour maps and styles that settings may name.
_REGISTER_COLOURS = ("seaborn", "cmocean", "colorcet", "cmasher")


def _rc_get() -> dict[str, Any]:
    """Give the settings; how figures are shown may be set before matplotlib is loaded."""
    inline = {"inline": figures.inline_options()}
    matplotlib = sys.modules.get("matplotlib")
    if matplotlib is None:
        return inline
    registered = [name for name in _REGISTER_COLOURS if name in sys.modules]
    settings, codes = _rc_changed(matplotlib), _colour_codes()
    found = {"settings": settings, "registered": registered, "mode": figures.mode()}
    found["maps"] = figures.own_maps(_REGISTER_COLOURS)
    found["backend"] = figures.chosen_backend()
    return {**inline, **found, "codes": codes}


def _colour_codes() -> dict[str, Any]:
    """Give what the letters for colours mean, where it was changed (`seaborn.set_color_codes`)."""
    colors = sys.modules.get("matplotlib.colors")
    if colors is None:
        return {}
    known = colors.get_named_colors_mapping()
    return {code: known[code] for code in "bgrcmykw" if known[code] != colors.BASE_COLORS[code]}


def _rc_changed(matplotlib: Any) -> dict[str, Any]:
    default = matplotlib.rcParamsDefault
    found = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in matplotlib.rcParams:
            if name in ("backend", "interactive", "toolbar"):
                continue
            value = dict.__getitem__(matplotlib.rcParams, name)
            if not _same(value, dict.__getitem__(default, name)):
                found[name] = value
    return found


def _rc_put(state: dict[str, Any]) -> None:
    figures.put_inline_options(state.get("inline", {}))
    if "settings" not in state and "matplotlib" not in sys.modules:
        return
    matplotlib: Any = import_module("matplotlib")
    figures.put_backend(state.get("backend"))
    figures.put_mode(state.get("mode"))
    changed = state.get("settings", {})
    if codes := state.get("codes"):
        known = import_module("matplotlib.colors").get_named_colors_mapping()
        known.update(codes)
        known.cache.clear()
    for name in state.get("registered", []):
        import_module(name)
    figures.put_maps(state.get("maps", {}), _REGISTER_COLOURS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _rc_changed(matplotlib):
            if name not in changed:
                matplotlib.rcParams[name] = dict.__getitem__(matplotlib.rcParamsDefault, name)
        matplotlib.rcParams.update(changed)


def put_filters(filters: list[Any]) -> None:
    """Make these the filters of warnings."""
    warnings.filters[:] = filters  # ty: ignore[invalid-assignment]
    warnings._filters_mutated_lock_held() if hasattr(
        warnings, "_filters_mutated_lock_held"
    ) else getattr(warnings, "_filters_mutated", lambda: None)()


def _locale_put(name: str) -> None:
    locale.setlocale(locale.LC_ALL, name)


_PLACES: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {
    **FOLLOWED,
    "random": (random.getstate, random.setstate),
    "numpy.random": _if_loaded(
        "numpy.random", lambda m: m.get_state(), lambda m, state: m.set_state(state)
    ),
    "torch.random": _if_loaded(
        "torch", lambda m: m.get_rng_state(), lambda m, state: m.set_rng_state(state)
    ),
    "pandas.options": _if_loaded("pandas", _pandas_get, _pandas_put),
    "numpy.options": _if_loaded("numpy", _numpy_get, _numpy_put),
    "matplotlib.rcParams": (_rc_get, _rc_put),
    "sklearn.config": _if_loaded(
        "sklearn", lambda m: m.get_config(), lambda m, state: m.set_config(**state)
    ),
    "warnings.filters": (lambda: list(warnings.filters), put_filters),
    "decimal.context": _if_loaded(
        "decimal", lambda m: m.getcontext().copy(), lambda m, state: m.setcontext(state)
    ),
    "logging": (get_logging, put_logging),
    "locale": (lambda: locale.setlocale(locale.LC_ALL), _locale_put),
}
