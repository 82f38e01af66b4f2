"""What a call did: digests of what it was given, shared memory, and process state, before and after."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import random
import signal
import sys
import types
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np

OPAQUE = (type, types.FunctionType, types.BuiltinFunctionType, types.ModuleType, types.MethodType)
#: Objects of these compute parts of themselves when asked: that is no change.
OPAQUE_MODULES = ("matplotlib.", "statsmodels.")
IMMUTABLE = (str, bytes, int, float, complex, bool, type(None), range, np.generic, np.dtype)


class TooLong(Exception):
    """A call took longer than it may."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Ends what runs too long."""

    def stop(*_: Any) -> None:
        raise TooLong

    old = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def digest(value: Any, seen: dict[int, tuple[int, Any]] | None = None, depth: int = 0) -> Any:
    """A value that is equal for equal states of an object, all it holds included."""
    seen = {} if seen is None else seen
    if isinstance(value, IMMUTABLE):
        return repr(value)
    if isinstance(value, OPAQUE) or depth > 12:
        return type(value).__name__
    if id(value) in seen:
        return ("seen", seen[id(value)][0])
    seen[id(value)] = (len(seen), value)  # held, so that no other object takes its identity
    if isinstance(value, np.ndarray):
        body = value.tobytes() if value.dtype != object else [digest(v, seen, depth + 1) for v in value.ravel()]
        return ("array", value.shape, str(value.dtype), body)
    if (special := pandas_digest(value, seen, depth)) is not None:
        return special
    if isinstance(value, dict):
        return (type(value).__name__, [(digest(k, seen, depth + 1), digest(v, seen, depth + 1)) for k, v in value.items()])
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, [digest(v, seen, depth + 1) for v in value])
    if isinstance(value, (set, frozenset)):
        return (type(value).__name__, sorted(repr(v) for v in value))
    if isinstance(value, (bytearray, io.BytesIO, io.StringIO)):
        return repr(value if isinstance(value, bytearray) else (value.getvalue(), value.tell()))
    if value is np.random.mtrand._rand:  # noqa: SLF001 - the global generator is watched by `states`
        return "global"
    if isinstance(value, (random.Random, np.random.RandomState)):
        return repr(value.getstate() if isinstance(value, random.Random) else value.get_state())
    if isinstance(value, np.random.Generator):
        return repr(value.bit_generator.state)
    if value.__class__.__module__ in ("collections", "array"):
        return repr(value)
    if type(value).__module__.startswith("scipy.sparse"):
        return ("sparse", digest(value.toarray(), seen, depth + 1))
    if type(value).__module__.startswith(OPAQUE_MODULES):
        return type(value).__name__  # artists compute ticks and limits lazily; what is drawn is watched by `figures`
    if hasattr(value, "adj") and hasattr(value, "is_multigraph"):
        return ("graph", repr((value.graph, list(value.nodes(data=True)), list(value.edges(data=True)))))
    state = getattr(value, "__dict__", None)
    if state is None:
        return repr(type(value))
    lazy = {n for n in state if isinstance(getattr(type(value), n, None), functools.cached_property) or n in ("_cache", "__networkx_cache__")}
    return (type(value).__name__, digest({k: v for k, v in state.items() if k not in lazy}, seen, depth + 1))


def pandas_digest(value: Any, seen: dict[int, tuple[int, Any]], depth: int) -> Any:
    """The digest of a frame, series or index; None for anything else."""
    pandas = sys.modules.get("pandas")
    if pandas is None:
        return None
    if isinstance(value, pandas.DataFrame):
        columns = [digest(value.iloc[:, i].to_numpy(copy=True), seen, depth + 1) for i in range(value.shape[1])]
        return ("frame", repr(list(value.columns)), repr(value.columns.names), repr(list(value.dtypes)), digest(value.index, seen, depth + 1), columns)
    if isinstance(value, pandas.Series):
        return ("series", repr(value.name), str(value.dtype), digest(value.index, seen, depth + 1), digest(value.to_numpy(copy=True), seen, depth + 1))
    if isinstance(value, (pandas.api.typing.DataFrameGroupBy, pandas.api.typing.SeriesGroupBy)):
        return ("groups", digest(value.obj, seen, depth + 1))
    if isinstance(value, (pandas.Timestamp, pandas.Timedelta)):
        return repr(value)
    if isinstance(value, pandas.Index):
        return ("index", type(value).__name__, repr(list(value)), repr(value.names))
    return None


def reach(value: Any, depth: int = 0, seen: set[int] | None = None) -> tuple[list[np.ndarray], set[int]]:
    """The arrays and the identities of the mutable objects that a value reaches."""
    seen = set() if seen is None else seen
    if isinstance(value, (*IMMUTABLE, *OPAQUE)) or depth > 6 or id(value) in seen:
        return [], set()
    seen.add(id(value))
    if isinstance(value, np.ndarray):
        return [value], {id(value)}
    pandas = sys.modules.get("pandas")
    own: set[int] = {id(value)} if not isinstance(value, (tuple, frozenset)) else set()
    inner: list[Any] = []
    if pandas is not None and isinstance(value, pandas.Index):
        return [], set()
    if pandas is not None and isinstance(value, (pandas.DataFrame, pandas.Series)):
        copy_on_write = int(pandas.__version__.split(".")[0]) >= 3
        inner = [] if copy_on_write else [block.values for block in value._mgr.blocks]  # noqa: SLF001
    elif isinstance(value, dict):
        inner = list(value.values())
    elif isinstance(value, (list, tuple, set, frozenset)):
        inner = list(value)[:100]
    elif hasattr(value, "__dict__"):
        inner = list(vars(value).values())
    arrays: list[np.ndarray] = []
    for item in inner:
        more, ids = reach(item, depth + 1, seen)
        arrays += more
        own |= ids
    return arrays, own


def shares(result: Any, given: list[Any]) -> bool:
    """Whether a result reaches a mutable object or memory of what was given."""
    arrays, ids = reach(result)
    for value in given:
        theirs, their_ids = reach(value)
        if ids & their_ids or any(np.may_share_memory(a, b) and np.shares_memory(a, b) for a in arrays for b in theirs):
            return True
    return False


def numpy_random() -> tuple[Any, ...]:
    """The state of NumPy's global generator, in a form that compares quickly."""
    name, keys, *rest = np.random.get_state()
    return (name, keys.tobytes(), *rest)


def states() -> dict[str, Any]:
    """Process state by the names the knowledge files use; only of libraries that are imported."""
    found = {
        "random": random.getstate(),
        "numpy.random": numpy_random(),
        "environ": dict(os.environ),
        "cwd": os.getcwd(),
        "sys.path": list(sys.path),
        "warnings.filters": [f[:2] + f[2:3] for f in warnings.filters],
        "numpy.options": (repr(np.get_printoptions()), repr(np.geterr())),
    }
    if "matplotlib" in sys.modules:
        found["matplotlib.rcParams"] = dict(dict.items(sys.modules["matplotlib"].rcParams))
    if "sklearn" in sys.modules:
        found["sklearn.config"] = sys.modules["sklearn"].get_config()
    if "pandas" in sys.modules:
        found["pandas.options"] = repr(sys.modules["pandas"]._config.config._global_config)  # noqa: SLF001
    return found


def figures() -> Any:
    """The state of pyplot's figures, as far as a plot changes it."""
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is None:
        return []
    found = []
    for number in plt.get_fignums():
        figure = plt.figure(number)
        found.append((number, [(len(ax.get_children()), ax.get_title(), ax.get_xlim(), ax.get_ylim()) for ax in figure.axes]))
    return found
