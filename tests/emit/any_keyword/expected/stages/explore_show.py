"""Show: notebook cell 2."""

from functools import partial

from sample import functions


def explore_show(FOLDER):
    path = partial(functions.path, FOLDER=FOLDER)
    get = partial(functions.get, path)
    put = partial(functions.put, FOLDER)

    # [cell 2]
    print(get("a", FOLDER=1, path=2))
    print(put("b", "c", FOLDER="mine"), put(sep="+", name=3))
