"""Which process works in a run's one work folder, where stages run in processes of their own.

Stages that run one after the other take turns in it, so that an absolute path which one of
them stored leads where it did for the next. Only stages that run at the same time get
folders of their own.
"""

from __future__ import annotations

import os
import platform
from pathlib import Path


class Claim:
    """A file that says who works in a folder."""

    def __init__(self, run: Path) -> None:
        self._lock = run / "work.lock"

    def take(self) -> bool:
        """Claim the folder if nobody that lives has it."""
        self._lock.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            try:
                with self._lock.open("x") as file:
                    file.write(f"{platform.node()} {os.getpid()}")
            except FileExistsError:
                if not self._is_abandoned():
                    return False
                self._lock.unlink(missing_ok=True)
            else:
                return True
        return False

    def _is_abandoned(self) -> bool:
        try:
            host, _, number = self._lock.read_text().rpartition(" ")
        except OSError:
            return True
        return number.isdigit() and not is_alive(host, int(number))

    def release(self) -> None:
        """Let the next one in."""
        self._lock.unlink(missing_ok=True)


def is_alive(host: str, process: int) -> bool:
    """Tell whether a process may still run: what is on other machines may."""
    if host != platform.node():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
