"""Texts in the notebook's words: there, its own classes and functions are those of `__main__`."""

from __future__ import annotations

import re
import sys

_PACKAGE = __name__.partition(".")[0]
_MODULE = rf"{re.escape(_PACKAGE)}\.(?:functions|namespace|stages\.\w+)"
_QUALIFIED = re.compile(rf"\b({_MODULE})\.(?:\w+\.<locals>\.)?(?=[A-Za-z_])")
# A generator is named after the function that it was made in: none, in a notebook.
_INNER = re.compile(r"<(\w+) object \w+\.<locals>\.<")
_RAISED = re.compile(rf"(?<![\w.'\"])({_MODULE})\.([\w.]+)(?=:|$)", re.MULTILINE)
_ALONE = re.compile(rf"(?<![\w./]){_MODULE}(?![\w./])")


def as_in_notebook(text: str) -> str:
    """Name the notebook's definitions as the notebook would."""
    text = _INNER.sub(r"<\1 object <", text) if "<locals>.<" in text else text
    if f"{_PACKAGE}." not in text:
        return text
    text = _RAISED.sub(_raised, text)
    return _ALONE.sub("__main__", _QUALIFIED.sub("__main__.", text))


def _raised(match: re.Match[str]) -> str:
    """Leave out the module where a traceback ends, as Python does for `__main__`."""
    found: object = sys.modules.get(match[1])
    for part in match[2].split("."):
        found = getattr(found, part, None)
    is_exception = isinstance(found, type) and issubclass(found, BaseException)
    return match[2] if is_exception else match[0]
