"""Calls that recurse as deeply as the values they are for are nested."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

_STACK = 1 << 29
_DEEPEST = 250_000


def call_deeply(call: Callable[[], Any]) -> Any:
    """Make a call on a large stack of its own."""
    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
    sys.setrecursionlimit(max(limit, _DEEPEST))
    try:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(call).result()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
