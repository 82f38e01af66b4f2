"""Report: notebook cell 3."""

import math

from sample.functions import Paths


def report(model):
    # [cell 3]
    settings = math.floor(model.lr * 1000)
    print(Paths.out, settings)
    return settings
