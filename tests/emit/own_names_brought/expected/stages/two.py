"""Two: notebook cell 2."""

from functools import partial as nb_partial

from sample import functions as nb_functions
from sample.runtime import show as nb_show


def two(factor, *, partial=3):
    show = nb_partial(nb_functions.show, factor=factor)

    # [cell 2]
    functions = [partial]
    nb_show(show(4))
    return functions
