"""Settings that libraries keep in the process: each library's in a form that can be compared.

Where all is as the library has it from the start there is nothing to carry. Settings are put
back when a stage imports the library, not before.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from . import of_keras, of_sympy
from .when_imported import when_imported

_PLOTLY = "ggplot2 seaborn simple_white plotly plotly_white plotly_dark presentation xgridoff"
_OF_PLOTLY = frozenset([*_PLOTLY.split(), "ygridoff", "gridon", "none"])
_AS_AT_FIRST = "as the library has it"
_FIELD_LIMIT = 131072
_WWW = "http://www.w3.org"
_NAMESPACES = frozenset(
    [
        f"{_WWW}/XML/1998/namespace",
        f"{_WWW}/1999/xhtml",
        f"{_WWW}/1999/02/22-rdf-syntax-ns#",
        "http://schemas.xmlsoap.org/wsdl/",
        f"{_WWW}/2001/XMLSchema",
        f"{_WWW}/2001/XMLSchema-instance",
        "http://purl.org/dc/elements/1.1/",
    ]
)
_PRINTED = {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80, "sci_mode": None}
_TORCH = {
    "dtype": "float32",
    "printed": _PRINTED,
    "gradients": True,
    "anomalies": False,
    "deterministic": False,
}


def _plotly_get(pio: Any) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    if "plotly.io._renderers" in sys.modules and pio.renderers.default not in ("", "browser"):
        found["renderer"] = pio.renderers.default
        found["begun"] = not getattr(pio.renderers, "_to_activate", ())
    if "plotly.io._templates" in sys.modules:
        own = [name for name in pio.templates if name not in _OF_PLOTLY]
        templates = {name: pio.templates[name].to_plotly_json() for name in own}
        if own or pio.templates.default != "plotly":
            found |= {"templates": templates, "template": pio.templates.default}
    return found or None


def _plotly_put(pio: Any, state: dict[str, Any]) -> None:
    if "renderer" in state and pio.renderers.default != state["renderer"]:
        pio.renderers.default = state["renderer"]
        if state["begun"] and hasattr(pio.renderers, "_to_activate"):
            pio.renderers._to_activate = []  # what a renderer shows first was shown
    for name, template in state.get("templates", {}).items():
        pio.templates[name] = template
    if "template" in state:
        pio.templates.default = state["template"]


def _altair_get(altair: Any) -> dict[str, Any] | None:
    found = {
        name: [registry.active, dict(registry.options)]
        for name, registry in _altair_registries(altair).items()
        if registry.active != "default" or registry.options
    }
    return found or None


def _altair_put(altair: Any, state: dict[str, Any]) -> None:
    known = _altair_registries(altair)
    for name, (active, options) in state.items():
        # A theme of the notebook's own is not there.
        with contextlib.suppress(Exception):
            known[name].enable(active, **options)


def _altair_registries(altair: Any) -> dict[str, Any]:
    theme = getattr(altair, "theme", None)
    theme = theme if hasattr(theme, "active") else altair.themes
    return {"renderer": altair.renderers, "data": altair.data_transformers, "theme": theme}


def _bokeh_get(module: Any) -> str | None:
    """Give the kind of notebook that figures are shown in (`output_notebook`)."""
    state = module.curstate()
    return state.notebook_type if state.notebook else None


def _tensorflow_get(module: Any) -> list[Any] | None:
    """Give the global seed, and how far the seeds of operations are drawn from it."""
    context = module.context()
    if context._seed is None:
        return None
    return [context._seed, context._rng.getstate()]


def _tensorflow_put(module: Any, state: list[Any]) -> None:
    context = module.context()
    context._set_global_seed(state[0])
    context._rng.setstate(state[1])


def _torch_get(torch: Any) -> dict[str, Any] | None:
    found = {
        "dtype": str(torch.get_default_dtype()).rpartition(".")[2],
        "printed": dict(vars(sys.modules["torch._tensor_str"].PRINT_OPTS)),
        "gradients": torch.is_grad_enabled(),
        "anomalies": torch.is_anomaly_enabled(),
        "deterministic": torch.are_deterministic_algorithms_enabled(),
    }
    return None if found == _TORCH else found


def _torch_put(torch: Any, state: dict[str, Any]) -> None:
    torch.set_default_dtype(getattr(torch, state["dtype"]))
    vars(sys.modules["torch._tensor_str"].PRINT_OPTS).update(state["printed"])
    torch.set_grad_enabled(state["gradients"])
    torch.autograd.set_detect_anomaly(state["anomalies"])
    torch.use_deterministic_algorithms(state["deterministic"])


def _nltk_get(data: Any) -> list[str] | None:
    is_own = any(not str(each).rstrip("/").endswith("nltk_data") for each in data.path)
    return list(data.path) if is_own else None


def _nltk_put(data: Any, path: list[str]) -> None:
    data.path[:] = path


def _optuna_get(logging: Any) -> int | None:
    level = logging.get_verbosity()
    return None if level == logging.INFO else level


def _polars_get(config: Any) -> str | None:
    environment = config.Config.state(if_set=True, env_only=True)
    direct = config.Config.state(if_set=True).items() - environment.items()
    is_plain = all(value in ("mixed", None, "", ".", False) for _, value in direct)
    return None if not environment and is_plain else config.Config.save()


def _sqlite_get(sqlite3: Any) -> list[list[Any]] | None:
    """Give what turns objects into columns and back, without what `sqlite3` brings."""
    adapters = [
        [kind, adapt]
        for (kind, _), adapt in sqlite3.adapters.items()
        if getattr(adapt, "__module__", "") != "sqlite3.dbapi2"
    ]
    converters = [
        [name, convert]
        for name, convert in sqlite3.converters.items()
        if getattr(convert, "__module__", "") != "sqlite3.dbapi2"
    ]
    return [adapters, converters] if adapters or converters else None


def _sqlite_put(sqlite3: Any, state: list[list[Any]]) -> None:
    for kind, adapt in state[0]:
        sqlite3.register_adapter(kind, adapt)
    for name, convert in state[1]:
        sqlite3.register_converter(name, convert)


def _xgboost_get(xgboost: Any) -> dict[str, Any] | None:
    options = xgboost.get_config()
    is_plain = options.get("verbosity") == 1 and not options.get("use_rmm")
    return None if is_plain else options


def _special_get(special: Any) -> dict[str, str] | None:
    errors = special.geterr()
    is_plain = all(errors[kind] == ("raise" if kind == "memory" else "ignore") for kind in errors)
    return None if is_plain else errors


def _namespaces_get(tree: Any) -> dict[str, str] | None:
    """Give the prefixes that were registered, without those that Python brings."""
    own = {uri: prefix for uri, prefix in tree._namespace_map.items() if uri not in _NAMESPACES}
    return own or None


_YAML = (
    "yaml_constructors",
    "yaml_multi_constructors",
    "yaml_representers",
    "yaml_multi_representers",
)


def _yaml_get(yaml: Any) -> dict[str, list[Any]] | None:
    """Give what loaders and dumpers were told to make of tags and types."""
    found = {}
    for name, kind in vars(yaml).items():
        if not (isinstance(kind, type) and name.endswith(("Loader", "Dumper"))):
            continue
        for table in _YAML:
            own = [
                [key, make]
                for key, make in vars(kind).get(table, {}).items()
                if str(getattr(make, "__module__", "")).partition(".")[0] != "yaml"
            ]
            if own:
                found[f"{name} {table}"] = own
    return found or None


def _yaml_put(yaml: Any, state: dict[str, list[Any]]) -> None:
    for place, own in state.items():
        name, _, table = place.partition(" ")
        add = getattr(getattr(yaml, name), table.replace("yaml_", "add_")[:-1])
        for key, make in own:
            add(key, make)


def _epoch_put(dates: Any, epoch: str) -> None:
    with contextlib.suppress(RuntimeError):  # it was used already
        dates.set_epoch(epoch)


_Way = tuple[str, Callable[[Any], Any], Callable[[Any, Any], None]]
_WAYS: dict[str, _Way] = {
    "altair": ("altair", _altair_get, _altair_put),
    "bokeh.io": (
        "bokeh.io.state",
        _bokeh_get,
        lambda module, kind: module.curstate().output_notebook(kind),
    ),
    "csv.limit": (
        "csv",
        lambda csv: None if csv.field_size_limit() == _FIELD_LIMIT else csv.field_size_limit(),
        lambda csv, limit: csv.field_size_limit(limit),
    ),
    "gc": (
        "gc",
        lambda gc: None if gc.isenabled() else "disabled",
        lambda gc, _: gc.disable(),
    ),
    "keras": ("keras", of_keras.get_state, of_keras.put_state),
    "matplotlib.dates": ("matplotlib.dates", lambda dates: dates._epoch, _epoch_put),
    "nltk.data.path": ("nltk.data", _nltk_get, _nltk_put),
    "optuna.verbosity": (
        "optuna.logging",
        _optuna_get,
        lambda module, level: module.set_verbosity(level),
    ),
    "plotly.io": ("plotly.io", _plotly_get, _plotly_put),
    "polars.config": ("polars.config", _polars_get, lambda module, text: module.Config.load(text)),
    "scipy.special": (
        "scipy.special",
        _special_get,
        lambda special, errors: special.seterr(**errors),
    ),
    "sqlite3": ("sqlite3", _sqlite_get, _sqlite_put),
    "sympy.printing": ("sympy.interactive.printing", of_sympy.get_state, of_sympy.put_state),
    "tensorflow.random": ("tensorflow.python.eager.context", _tensorflow_get, _tensorflow_put),
    "torch.options": ("torch", _torch_get, _torch_put),
    "yaml": ("yaml", _yaml_get, _yaml_put),
    "xml.namespaces": (
        "xml.etree.ElementTree",
        _namespaces_get,
        lambda tree, own: tree._namespace_map.update(own),
    ),
    "xgboost.config": (
        "xgboost",
        _xgboost_get,
        lambda module, options: module.set_config(**options),
    ),
}


def _followed(way: _Way) -> tuple[Callable[[], Any], Callable[[Any], None]]:
    """Give how settings are got, `None` where there are none, and put back."""
    name, get, put = way
    given: list[Any] = []  # what the stage was given, which holds once the library is loaded

    def capture() -> Any:
        module = sys.modules.get(name)
        if module is None:
            return given[-1] if given else None
        try:
            found = get(module)
        except (AttributeError, KeyError):
            return None  # another version, or not loaded wholly
        return _AS_AT_FIRST if given and found is None else found

    def restore(state: Any) -> None:
        def put_now() -> None:
            with contextlib.suppress(AttributeError, KeyError, ImportError):
                put(import_module(name), state)

        if state == _AS_AT_FIRST:
            return
        given[:] = [state]
        if name in sys.modules:
            put_now()
        else:
            when_imported(name.partition(".")[0], name, put_now)

    return capture, restore


OF_LIBRARIES = {place: _followed(way) for place, way in _WAYS.items()}
