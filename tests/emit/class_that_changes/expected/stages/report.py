"""Report: notebook cell 4."""

from functools import partial

from sample import functions


def report(CFG, trainer):
    scaled = partial(functions.scaled, CFG=CFG)

    # [cell 4]
    print(CFG().mean(), scaled(3), trainer.folds is CFG.folds)
