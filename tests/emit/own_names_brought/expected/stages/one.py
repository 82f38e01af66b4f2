"""One: notebook cell 1."""

import random
from functools import partial as nb_partial

from sample import functions as nb_functions
from sample.runtime import show as nb_show


def one():
    # [cell 1]
    factor = random.random()
    show = nb_partial(nb_functions.show, factor=factor)
    nb_show(show(2))
    return factor
