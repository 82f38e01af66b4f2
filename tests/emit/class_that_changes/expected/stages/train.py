"""Train: notebook cell 3.

Changes CFG in place.
"""

import koolbox

from sample.runtime import show, show_figures


def train(CFG, rows):
    # [cell 3]
    CFG.rate = 0.5
    trainer = koolbox.Trainer(1, folds=CFG.folds)
    show(trainer.fit(rows))
    show_figures()
    return CFG, trainer, rows
