"""Calls that end the process at once: in a stage they would end the run without a record."""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

_AT_ONCE = {getattr(signal, name, None) for name in ("SIGKILL", "SIGABRT", "SIGQUIT")} - {None}


@contextmanager
def ending_told() -> Generator[None, None, None]:
    """Fail the stage where it would end this process; processes that it forks end as they do."""
    own = os.getpid()
    refused: list[str] = []

    def instead(original: Callable[..., Any], name: str) -> Callable[..., Any]:
        @functools.wraps(original)
        def told(*given: Any, **named: Any) -> Any:
            if os.getpid() != own or not _ends_this(name, given):
                return original(*given, **named)
            words = ", ".join(repr(each) for each in given)
            refused.append(f"os.{name}({words}) would end the run here without a word")
            raise SystemExit(refused[-1])

        return told

    before = {name: getattr(os, name) for name in ("_exit", "abort", "kill")}
    ours = {name: instead(original, name) for name, original in before.items()}
    for name, each in ours.items():
        setattr(os, name, each)
    try:
        yield
        if refused:  # in another thread, or in a `try` that caught it
            raise SystemExit(refused[0])
    finally:
        for name, original in before.items():
            if getattr(os, name) is ours[name]:
                setattr(os, name, original)


def _ends_this(name: str, given: tuple[Any, ...]) -> bool:
    if name == "kill":
        return len(given) == 2 and given[0] == os.getpid() and given[1] in _AT_ONCE
    return True
