"""Second: notebook cell 4."""

from functools import partial

from sample import functions


def second(rows):
    show = partial(functions.show, rows=rows)
    both = partial(functions.both, show=show)

    # [cell 4]
    both(1, 2)
