"""What Keras keeps in the process: how often each kind of layer was made, by which the next is
named, and its settings.
"""

from __future__ import annotations

import contextlib
import sys
from collections import defaultdict
from collections.abc import Generator
from typing import Any

_TRACKER = "keras.src.backend.common.global_state"
_NAMES = "object_name_uids"
_PLAIN = {"_FLOATX": "float32", "_EPSILON": 1e-7, "_IMAGE_DATA_FORMAT": "channels_last"}


def get_state(_keras: Any) -> dict[str, Any] | None:
    """Give what is other than Keras has it from the start, `None` where nothing is."""
    tracker = sys.modules[_TRACKER]
    config = vars(sys.modules["keras.src.backend.config"])
    found: dict[str, Any] = {
        name: config[name] for name, plain in _PLAIN.items() if config[name] != plain
    }
    names = tracker.get_global_attribute(_NAMES, None)
    if names:
        found["names"] = dict(names)
    policy = tracker.get_global_attribute("dtype_policy", None)
    if policy is not None and policy.name != config["_FLOATX"]:
        found["policy"] = policy.name
    talks = tracker.get_global_attribute("interactive_logging", None)
    if talks is not None:
        found["talks"] = talks
    return found or None


def put_state(keras: Any, state: dict[str, Any]) -> None:
    """Put it back."""
    tracker = sys.modules[_TRACKER]
    config = vars(sys.modules["keras.src.backend.config"])
    config.update({name: state.get(name, plain) for name, plain in _PLAIN.items()})
    if "names" in state:
        tracker.set_global_attribute(_NAMES, defaultdict(int, state["names"]))
    if "policy" in state:
        keras.config.set_dtype_policy(state["policy"])
    if "talks" in state:
        tracker.set_global_attribute("interactive_logging", state["talks"])


@contextlib.contextmanager
def uncounted() -> Generator[None]:
    """Leave the counts as they are: storing and loading a network makes objects that have names."""
    tracker = sys.modules.get(_TRACKER)
    kept = dict(tracker.get_global_attribute(_NAMES, None) or {}) if tracker is not None else {}
    try:
        yield
    finally:
        if tracker is not None:
            tracker.set_global_attribute(_NAMES, defaultdict(int, kept))
