"""Counts: notebook cells 1-2."""

import math

import matplotlib.pyplot as plt
import numpy as np

from sample.functions import GRAY, PURPLE, bars, ncols, width


def counts():
    # [cell 1]
    PALETTE = [PURPLE, GRAY]
    plt.rcParams["axes.edgecolor"] = GRAY

    # [cell 2]
    values = np.arange(10)
    count = len(values)
    nrows = math.ceil(count / ncols)
    fig, axes = plt.subplots(nrows, ncols)
    axes[0, 0].bar(np.arange(3) - width / 2, [1, 2, 3], width, color=PALETTE[0])
    bars(values, axes[0, 1])
    plt.show()
    return values, nrows
