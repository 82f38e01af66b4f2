"""Setup: notebook cell 1."""

import matplotlib.pyplot as plt

from sample.functions import GRAY, PURPLE


def setup():
    # [cell 1]
    PALETTE = [PURPLE, GRAY]
    plt.rcParams["axes.edgecolor"] = GRAY
    return PALETTE
