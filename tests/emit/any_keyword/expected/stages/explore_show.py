"""Show: notebook cells 1-2."""

import os
from functools import partial

from sample import functions


def explore_show():
    # [cell 1]
    FOLDER = os.path.join("..", "input")
    scale = len(FOLDER)

    # [cell 2]
    path = partial(functions.path, FOLDER=FOLDER)
    get = partial(functions.get, path)
    put = partial(functions.put, FOLDER)
    print(get("a", FOLDER=1, path=2))
    print(put("b", "c", FOLDER="mine"), put(sep="+", name=3))
    return FOLDER, scale
