"""Settings: notebook cell 1.

Runs in the notebook's namespace, not as a function: `CFG` is a class that changes (cell 1).
"""

import statistics

# [cell 1]

class CFG:
    path = "train.csv"
    folds = [1, 2]
    rate = 0.1

    def mean(self):
        return statistics.mean(self.folds)
