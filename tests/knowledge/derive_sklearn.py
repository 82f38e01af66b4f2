"""Types of scikit-learn's estimators: each is fitted on small data and watched."""

from __future__ import annotations

import copy
import inspect
import itertools
import pickle
import warnings
from typing import Any

import numpy as np
from claims_watch import shares

BASE = "sklearn.base.BaseEstimator"
#: Methods that train and answer with the estimator itself, and those that answer with something else.
FITS = ("fit", "partial_fit")
FIT_RESULTS = ("fit_transform", "fit_predict", "fit_resample")
METHODS = ("transform", "inverse_transform", "predict", "predict_proba", "decision_function", "score_samples")


def public_path(cls: type) -> str:
    """Where users import a class from: its module up to the first private part."""
    parts = list(itertools.takewhile(lambda part: not part.startswith("_"), cls.__module__.split(".")))
    return ".".join([*parts, cls.__name__])


def data(kind: str) -> tuple[Any, Any]:
    """Training data of a kind that some estimators need."""
    rng = np.random.RandomState(0)
    x = np.abs(rng.normal(size=(60, 4))) + 0.1
    y = (x[:, 0] > x[:, 1]).astype(int)
    if kind == "regression":
        return x, x @ np.array([1.0, 2.0, 0.5, 1.0])
    if kind == "multi":
        return x, np.column_stack([y, 1 - y])
    if kind == "multi-regression":
        return x, np.column_stack([x[:, 0], x[:, 1]])
    if kind == "text":
        return ["a red fox ran", "a blue dog sat", "the red dog"] * 20, y
    if kind == "dicts":
        return [{"a": 1.0, "b": 2.0}, {"a": 3.0}] * 30, y
    if kind == "labels":
        return y, None
    if kind == "label-sets":
        return [["a"], ["a", "b"]] * 30, None
    if kind == "one-column":
        return x[:, 0], x[:, 1]
    return x, y


KINDS = ("class", "regression", "multi", "multi-regression", "labels", "label-sets", "text", "dicts", "one-column")


def state() -> bytes:
    """NumPy's global random state."""
    return pickle.dumps(np.random.get_state())


def arrays(value: Any, depth: int = 0) -> list[np.ndarray]:
    """Arrays that an object reaches through its attributes and containers."""
    if isinstance(value, np.ndarray):
        return [value]
    if depth > 4:
        return []
    if isinstance(value, dict):
        inner = list(value.values())
    elif isinstance(value, (list, tuple)):
        inner = list(value)[:50]
    else:
        inner = list(getattr(value, "__dict__", {}).values())
    return [a for v in inner for a in arrays(v, depth + 1)]


def make(cls: type, inner: Any) -> Any:
    """An estimator with default parameters, around a plain one where it must hold one."""
    required = [
        p.name for p in list(inspect.signature(cls).parameters.values())
        if p.default is inspect.Parameter.empty and p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    ]  # fmt: skip
    if not required:
        return cls()
    if required == ["estimator"]:
        return cls(inner)
    if required == ["estimators"]:
        return cls([("a", inner)])
    if required == ["transformers"]:
        from sklearn.preprocessing import StandardScaler

        return cls([("a", StandardScaler(), [0, 1])])
    raise TypeError(f"needs {required}")


def fitted(cls: type) -> tuple[Any, Any, Any, bool] | None:
    """An estimator fitted on the first kind of data that it takes, that data, and whether it drew."""
    from sklearn.linear_model import LinearRegression, LogisticRegression

    for kind in KINDS:
        x, y = data(kind)
        for inner in (LogisticRegression(), LinearRegression()):
            try:
                model = make(cls, inner)
                before = state()
                model.fit(x) if y is None else model.fit(x, y)
                return model, x, y, state() != before
            except Exception:  # noqa: BLE001 - not the data for it
                continue
    return None


def keeps(model: Any, x: Any, y: Any) -> list[str]:
    """Which of its training data a fitted estimator still shares memory with."""
    reached = arrays(model)
    found = []
    for name, given in (("0|X", x), ("1|y", y)):
        if isinstance(given, np.ndarray) and any(np.shares_memory(a, given) for a in reached):
            found.append(name)
    return found


def type_name(value: Any) -> str:
    """The type of a result, as knowledge files name it."""
    if isinstance(value, np.ndarray):
        return "numpy.ndarray"
    module = type(value).__module__.split(".")[0]
    return {"scipy": "scipy.sparse.csr_matrix", "builtins": f"builtins.{type(value).__name__}"}.get(module, "unknown")


def searches_trees(model: Any) -> bool:
    """Whether an estimator answers through a KD or ball tree."""
    return any(hasattr(model, name) for name in ("_tree", "tree_", "nbrs_")) and not hasattr(model, "max_depth")


def watched_methods(model: Any, x: Any) -> dict[str, Any]:
    """Entries of methods that do something else than the base type says."""
    found: dict[str, Any] = {}
    for name in METHODS:
        if not hasattr(model, name):
            continue
        given = model.transform(x) if name == "inverse_transform" and hasattr(model, "transform") else x
        try:
            before, drawn = pickle.dumps(model), state()
            result = getattr(model, name)(copy.deepcopy(given))
        except Exception:  # noqa: BLE001 - not the data for it
            continue
        made: dict[str, Any] = {"returns": type_name(result), "alias": "new"}
        # The trees of nearest-neighbour searches count their visits: no change that matters.
        changed = not searches_trees(model) and pickle.dumps(model) != before
        if changed:
            made["mutates"] = [{"arg": "self", "certainty": "may"}]
        if state() != drawn:
            made["effects"] = [{"effect": "updates:numpy.random", "when": {"self.random_state": "none"}}]
        if changed or state() != drawn:
            found[name] = made
    return found


def fit_shape(kind: str, *, drew: bool, can_draw: bool) -> str:
    """The shape of a training method of an estimator."""
    if drew:
        return f"{kind}_draw"
    return f"{kind}_draw_may" if can_draw else kind


def result_kind(cls: type, name: str, watched: Any) -> str:
    """The kind of a method that fits and gives something: whether the estimator keeps what it gives."""
    if name != "fit_transform" or not watched:
        return "fit_result"
    _, x, y, _ = watched
    try:
        model = cls()
        kept = shares(model.fit_transform(copy.deepcopy(x), copy.deepcopy(y)), [model])
    except Exception:  # noqa: BLE001 - not the data for it
        return "fit_result"
    return "fit_result" if kept else "fit_new"


def methods_of(cls: type) -> dict[str, Any]:
    """The methods of an estimator where they differ from those of the base type."""
    can_draw = "random_state" in inspect.signature(cls).parameters
    watched = fitted(cls)
    drew = bool(watched and watched[3])
    methods: dict[str, Any] = {}
    for name in FITS:
        if hasattr(cls, name) and (shape := fit_shape("fit", drew=drew, can_draw=can_draw)) != "fit":
            methods[name] = shape
    for name in FIT_RESULTS:
        if hasattr(cls, name) and can_draw:
            methods[name] = fit_shape(result_kind(cls, name, watched), drew=drew, can_draw=can_draw)
    if watched:
        model, x, y, _ = watched
        if held := keeps(model, x, y):
            for name in [n for n in (*FITS, *FIT_RESULTS) if hasattr(cls, n)]:
                shape = methods.get(name, "fit" if name in FITS else result_kind(cls, name, watched))
                methods[name] = {"like": shape, "keeps": held}
        methods.update(watched_methods(model, x))
    return methods


def derive(knowledge: dict[str, Any], report: list[str]) -> None:
    """Adds a type for every estimator that nobody described by hand."""
    warnings.simplefilter("ignore")
    from sklearn.experimental import enable_halving_search_cv, enable_iterative_imputer  # noqa: F401
    from sklearn.utils import all_estimators

    types = knowledge.setdefault("types", {})
    meta = {"estimator", "estimators", "transformers", "transformer_list", "base_estimator"}
    for _, cls in all_estimators():
        path = public_path(cls)
        old = types.get(path)
        if old is not None and not old.get("derived"):
            continue
        held = meta & set(inspect.signature(cls).parameters)
        made: dict[str, Any] = {"bases": ["sklearn.clones" if held else BASE], "derived": True}
        if methods := methods_of(cls):
            made["methods"] = methods
        types[path] = made
    report.append(f"sklearn: {sum(1 for t in types.values() if t.get('derived'))} estimator types derived")
