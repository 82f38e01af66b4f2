"""What numpydoc docstrings say a function returns, as types of the knowledge files."""

from __future__ import annotations

import inspect
import re
from typing import Any

#: Words of a "Returns" line and the type they mean; the first that matches decides.
WORDS = (
    (r"\btuple\b", "builtins.tuple"),
    (r"\blist\b", "builtins.list"),
    (r"\bdict\b|\bdictionary\b", "builtins.dict"),
    (r"\bDataFrame\b", "pandas.DataFrame"),
    (r"\bSeries\b", "pandas.Series"),
    (r"\bBunch\b", "sklearn.utils.Bunch"),
    (r"\bgenerator\b|\biterator\b|\byields\b", "iterator(unknown)"),
    (r"sparse (matrix|array)|csr_matrix|csr_array|coo_array|dia_array", "scipy.sparse.spmatrix"),
    (r"\bndarray\b|\barray\b|\barray_like\b|\barray-like\b", "numpy.ndarray"),
    (r"^(numpy\.)?(float|scalar|double|float64)\b", "builtins.float"),
    (r"^(int|integer)\b", "builtins.int"),
    (r"^bool(ean)?\b", "builtins.bool"),
    (r"^(str|string)\b", "builtins.str"),
    (r"^None\b", "none"),
)
UNIONS = re.compile(r"\bor\b|\||,\s*(?=[a-zA-Z])")


def returns_section(obj: Any) -> list[str]:
    """The type lines of the docstring's Returns section; empty where there is none."""
    lines = (inspect.getdoc(obj) or "").splitlines()
    for at, line in enumerate(lines[:-1]):
        if line.strip() in ("Returns", "Yields") and set(lines[at + 1].strip()) == {"-"}:
            found = []
            for text in lines[at + 2 :]:
                if re.fullmatch(r"-{3,}\s*", text):
                    return found[:-1]
                if text and not text.startswith(" "):
                    found.append(text.strip())
            return found
    return []


def known_type(text: str) -> str:
    """The type that one type line names, `unknown` where it is not one of the known words."""
    text = text.split(":", 1)[1].strip() if re.match(r"^[\w, ]+ ?:", text) else text
    shape_free = re.sub(r"\([^)]*\)|\{[^}]*\}|of shape.*|of length.*|, default.*|, optional.*", "", text)
    found = []
    for part in UNIONS.split(shape_free):
        for pattern, name in WORDS:
            if part and re.search(pattern, part.strip()):
                if name not in found:
                    found.append(name)
                break
        else:
            if part and part.strip():
                return "unknown"
    return "|".join(found) or "unknown"


def returned(obj: Any) -> str:
    """What a function is documented to return."""
    if inspect.isgeneratorfunction(inspect.unwrap(obj)):
        return "iterator(unknown)"
    section = returns_section(obj)
    if not section:
        return "unknown"
    if len(section) > 1:
        return "unknown"
    return known_type(section[0])
