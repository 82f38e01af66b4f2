"""Again: notebook cell 3."""

from functools import partial

from sample import functions


def again(scale, FOLDER):
    path = partial(functions.path, FOLDER=FOLDER)
    only = partial(functions.only, scale)
    several = partial(functions.several, path)
    short = partial(functions.short, scale)
    longer = partial(functions.longer, scale)

    # [cell 3]
    print(only(scale=3), several("a", "b", names=1, path=None))
    print(short(scale=1), longer(1, 2, last=3, scale=4), list(map(only, [])))
