"""What `sys.argv` is for a notebook's code: a list of its own, which goes on in later stages."""

from __future__ import annotations

import sys
from typing import Any

_OF_A_KERNEL = ("ipykernel_launcher.py", "-f", "kernel.json")
_held: dict[str, Any] = {"notebook": list(_OF_A_KERNEL)}


def take() -> None:
    """Let code see the notebook's arguments instead of the process's."""
    _held["process"], sys.argv = sys.argv, _held["notebook"]


def give_back() -> None:
    """Let code see the process's arguments again; the notebook's stay as code left them."""
    if "process" in _held:
        _held["notebook"], sys.argv = sys.argv, _held.pop("process")


def notebook_arguments() -> list[Any]:
    """Give what the notebook's arguments are now."""
    return [*_held["notebook"]]


def put_arguments(arguments: list[Any]) -> None:
    """Let the notebook's arguments be these; a value that is their list stays as it is."""
    if arguments != notebook_arguments():
        _held["notebook"] = [*arguments]
