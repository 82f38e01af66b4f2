"""Shape: notebook cell 4."""

from functools import partial

from sample import functions


def shape(due, *, width=8):
    padded = partial(functions.padded, width=width)

    # [cell 4]

    def framed(x):
        return f"[{x:{width}}]"

    print(framed.__name__, framed(due), padded(due))
