"""`MISSING` stands for a notebook name that is not bound on the path a run took."""

from typing import Final


class _Missing:
    """The only instance is `MISSING`; storing and loading keeps it that."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "MISSING"

    def __reduce__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()
