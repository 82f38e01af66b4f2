"""Curve: notebook cell 3."""

import matplotlib.pyplot as plt


def curve(values, *, shown=4, scale=2.0):
    # [cell 3]
    plt.plot(values[:shown], scale * values[:shown])
    plt.show()
