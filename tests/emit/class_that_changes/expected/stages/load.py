"""Load: notebook cell 2."""

from functools import partial

from sample import functions


def load(CFG):
    scaled = partial(functions.scaled, CFG=CFG)

    # [cell 2]
    rows = [scaled(len(CFG.path)), *CFG.folds]
    print(rows)
    return rows
