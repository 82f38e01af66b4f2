"""Values whose state is not in their attributes: figures, tensors, iterators, connections."""

from __future__ import annotations

import copy
import json
import operator
import random
import re
import types
from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .nodes import Node, Opaque, leaf

if TYPE_CHECKING:
    from .digest import Digester

UNREADABLE = {
    "generator": "a generator cannot be read without being used up",
    "coroutine": "a coroutine cannot be read",
    "async_generator": "an asynchronous generator cannot be read",
    "TextIOWrapper": "an open file",
    "BufferedReader": "an open file",
    "BufferedWriter": "an open file",
    "FileIO": "an open file",
    "Connection": "a connection",
    "Cursor": "a cursor",
    "lock": "a lock",
    "RLock": "a lock",
    "Thread": "a thread",
    "Popen": "a process",
    "weakref": "a weak reference",
    "ReferenceType": "a weak reference",
}


ITERATED: tuple[Iterable[Any], ...] = (
    [], (), "", "é", b"", bytearray(), {}, {}.values(), {}.items(), set(), range(0), range(1 << 70, 1 << 70), OrderedDict(),
)  # fmt: skip
ITERATORS = {type(iter(each)) for each in ITERATED} | {
    type(reversed(each)) for each in ([], {}, {}.values(), {}.items())
}
"""Iterators that can be copied and read without anything of the notebook's or a library's being called."""

SEQUENCE_ITERATOR = type(iter(type("Sequence", (), {"__getitem__": lambda *_: None})()))
"""Goes over what has no iterator of its own, arrays for one. Used up it holds nothing, and is stored as one of a tuple."""

MOST_LEFT = 1_000_000
"""Items that an iterator may have left to be compared by them."""


NOTES = {
    "numpy": {"_ufunc"},
    "sklearn": {"_stop_words_id"},
    "sktime": {"fit_time_"},
    "statsmodels": {
        "_nobs_int", "_tmp_like_exog", "_summary_cache", "_summary_statistics_cache", "diagn", "het_scale",
        "predict_start", "predict_end", "predict_dates", "conserve_memory",
    },
    "warnings": {"filename", "lineno", "line", "source"},
}  # fmt: skip
"""Attributes in which objects note what was asked of them, so that looking at one changes it, or how long it took,
or where in the code or in memory what it is made of lay."""


TREE_COUNTERS = slice(7, 11)
"""Trims, leaves, splits and calls in the state of a tree of neighbours."""


def is_note(kind: type, key: str) -> bool:
    """Whether an attribute says what was asked of the object, rather than what it is."""
    return key in NOTES.get((kind.__module__ or "").partition(".")[0], ())


def without_counters(kind: type, state: Any) -> Any:
    """The state of an object without how often it was asked: trees of scikit-learn count what each query looked at."""
    trees = ("sklearn.neighbors._kd_tree", "sklearn.neighbors._ball_tree")
    if kind.__module__ in trees and isinstance(state, tuple) and len(state) > TREE_COUNTERS.stop:
        return (*state[: TREE_COUNTERS.start], *state[TREE_COUNTERS.stop :])
    return state


def digest(digester: Digester, value: Any) -> Node | None:
    """The tree of such a value; None for any other."""
    kind = type(value)
    root = (kind.__module__ or "").partition(".")[0]
    if kind.__name__ in UNREADABLE and root in ("builtins", "_io", "sqlite3", "_thread", "threading", "subprocess"):
        raise Opaque(UNREADABLE[kind.__name__])
    if isinstance(value, (types.MappingProxyType, type({}.keys()), type({}.values()), type({}.items()))):
        inside = dict(value) if isinstance(value, types.MappingProxyType) else list(value)
        return digester.make(kind.__name__, "", [("", digester.put(inside))])
    if value is getattr(random.random, "__self__", None):
        # The process's own: it is compared by what is drawn, and another process has its own.
        return leaf("Random", "the one behind random")
    if isinstance(value, re.Pattern):
        return leaf("pattern", f"{value.pattern!r} {value.flags}")
    if kind.__name__ in ("CapturedIO", "capture") and hasattr(value, "stdout"):
        # What `%%capture NAME` binds: IPython's in the notebook, the runtime's in the package.
        texts = [(".stdout", digester.put(value.stdout)), (".stderr", digester.put(value.stderr))]
        return digester.make("captured", str(len(value.outputs)), texts)
    if kind.__name__ == "Row" and root == "sqlite3":
        pairs = zip(value.keys(), value, strict=True)
        return digester.make("Row", "", [(f"[{name!r}]", digester.put(each)) for name, each in pairs])
    if kind in ITERATORS and operator.length_hint(value) <= MOST_LEFT:
        # Stored, the iterator of a dictionary becomes that of a list: what counts is what it still gives.
        return digester.make("iterator", "", [("", digester.put(list(copy.copy(value))))])
    if kind is SEQUENCE_ITERATOR and type(value.__reduce__()[1][0]) is tuple:
        return digester.make("iterator", "", [("", digester.put([]))])
    own = of_notebook(digester, value)
    if own is not None:
        return own
    if root in ("matplotlib", "mpl_toolkits"):
        return artist(digester, value)
    if root == "plotly" and hasattr(value, "to_plotly_json"):
        # In which order a figure holds its settings says nothing.
        content = json.loads(value.to_json()) if hasattr(value, "to_json") else value.to_plotly_json()
        return leaf(kind.__name__, json.dumps(content, sort_keys=True, default=str))
    if kind.__name__ == "Bunch" and root == "sklearn":
        return digester.make("Bunch", "", [(f"[{key!r}]", digester.put(value[key])) for key in value])
    if root == "torch":
        return torch(digester, value)
    if root in ("tensorflow", "keras", "jax", "jaxlib") and hasattr(value, "numpy"):
        return digester.make("tensor", str(getattr(value, "dtype", "")), [("", digester.put(value.numpy()))])
    if root == "keras" and hasattr(value, "get_weights"):
        return digester.make(kind.__name__, "", [("weights", digester.put(value.get_weights()))])
    return None


def of_notebook(digester: Digester, value: Any) -> Node | None:
    """What magics and displays give: objects of IPython's in the notebook, of the runtime's in the package."""
    kind = type(value)
    module = kind.__module__ or ""
    if not module.startswith(("IPython.", "nbship_verify.")) and ".runtime." not in module:
        return None
    if kind.__name__ in ("Stream", "RecordedStream"):
        return leaf("stream", value.name.strip("<>"))
    if kind.__name__ in ("SList", "Lines"):
        return digester.make("lines", str(len(value)), [("", digester.put(list(value)))])
    if kind.__name__ == "DisplayHandle":
        return digester.make("DisplayHandle", "", [(".display_id", digester.put(value.display_id))])
    return None


def torch(digester: Digester, value: Any) -> Node | None:
    """Tensors by their numbers, modules by their state."""
    if hasattr(value, "detach") and hasattr(value, "cpu"):
        numbers = value.detach().cpu()
        return digester.make("tensor", str(value.dtype), [("", digester.put(numbers.to_dense().numpy()))])
    if hasattr(value, "state_dict"):
        return digester.make(type(value).__name__, "", [("state", digester.put(dict(value.state_dict())))])
    if type(value).__name__ in ("dtype", "device", "Size"):
        return leaf("torch", str(value))
    return None


def artist(digester: Digester, value: Any) -> Node | None:
    """What a figure or a part of one draws, as far as it can be read without drawing."""
    kind = type(value).__name__
    if kind == "CallbackRegistry":
        # What follows an object's changes: pictures that show it, and how often it was drawn.
        return leaf(kind, "")
    if hasattr(value, "get_axes") and hasattr(value, "savefig"):
        parts = [(f".axes[{place}]", digester.put(axes)) for place, axes in enumerate(value.get_axes())]
        return digester.make("Figure", "", parts)
    if hasattr(value, "get_xlabel") and hasattr(value, "get_lines"):
        lines = [(f".lines[{place}]", digester.put(line)) for place, line in enumerate(value.get_lines())]
        titles = [getattr(value, "get_title", str)(), value.get_xlabel(), value.get_ylabel()]
        limits = [[float(end) for end in value.get_xlim()], [float(end) for end in value.get_ylim()]]
        counted = [len(value.patches), len(value.collections), len(value.images), len(value.texts)]
        parts = [
            (".labels", digester.put(titles)),
            (".limits", digester.put(limits)),
            (".parts", digester.put(counted)),
        ]
        return digester.make("Axes", "", parts + lines)
    if hasattr(value, "get_xydata"):
        return digester.make(kind, "", [("data", digester.put(value.get_xydata()))])
    if any(base.__name__ == "Text" for base in type(value).__mro__):
        return leaf(kind, str(value.get_text()))
    if hasattr(value, "figure") or any(base.__name__ == "Container" for base in type(value).__mro__):
        raise Opaque("a part of a figure is compared by its type; the picture is compared where it is shown")
    return None
