"""EDA: notebook cell 19."""

import matplotlib.pyplot as plt

from sample.runtime import show, show_figures


def eda_2(s):
    # [cell 19]
    show(plt.plot(s.Close))
    show_figures()
