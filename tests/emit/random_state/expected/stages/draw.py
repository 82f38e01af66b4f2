"""Draw: notebook cell 2."""

import numpy as np

from sample.runtime import show


def draw():
    # [cell 2]
    b = np.random.rand(3)
    show(b)
    return b
