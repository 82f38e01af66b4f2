"""First: notebook cell 3."""

from functools import partial

from sample import functions


def first(rows):
    show = partial(functions.show, rows=rows)
    both = partial(functions.both, show=show)

    # [cell 3]
    show(0)
    both(0, 1)
