"""The notebook's own functions and classes: cell 1."""

import numpy as np


PURPLE = "#6633aa"
GRAY = "#999999"
width = 0.35
ncols = 3


def bars(values, axes):
    axes.bar(np.arange(len(values)), values, width, color=PURPLE)
