"""Which files outside the notebook's folder belong to the machine and its tools."""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path

_OF_THE_SYSTEM = "/proc /dev /sys /usr /lib /lib32 /lib64 /bin /sbin /var/cache".split()  # noqa: SIM905
# Packages, and what tools keep for themselves, in the folder of the user.
_OF_TOOLS = """.cache .local/lib .local/share/jupyter .local/share/mamba .conda .mamba .micromamba
    .pyenv .asdf .rye .virtualenvs .cargo .rustup .npm .nv .triton .theano .pytensor .ipython
    .jupyter .matplotlib .java .julia .m2 .ivy2 .nix-profile .dotnet .astropy/cache""".split()  # noqa: SIM905


@functools.cache
def _folders() -> tuple[str, ...]:
    home = os.path.expanduser("~")
    own = str(Path(__file__).absolute().parents[2])
    packages = (each for each in sys.path if each.endswith(("-packages", ".zip")))
    tools = (os.path.join(home, each) for each in _OF_TOOLS)
    return (sys.prefix, sys.base_prefix, own, *_OF_THE_SYSTEM, *tools, *packages)


def is_unwatched(path: str) -> bool:
    """Tell whether a path leads to what belongs to the machine, not to the notebook."""
    return any(path == each or path.startswith(each.rstrip(os.sep) + os.sep) for each in _folders())
