"""EDA: notebook cells 3-11."""

import matplotlib.pyplot as plt

from sample.runtime import show, show_figures


def eda(df):
    # [cell 3]
    show(plt.plot(df.Close))
    show_figures()

    # [cell 4]
    show(plt.hist(df.Close))
    show_figures()

    # [cell 5]
    show(plt.plot(df.Close.rolling(3).mean()))
    show_figures()

    # [cell 6]
    show(plt.hist(df.Close))
    show_figures()

    # [cell 7]
    show(plt.plot(df.Close.rolling(3).mean()))
    show_figures()

    # [cell 8]
    show(plt.hist(df.Close))
    show_figures()

    # [cell 9]
    show(plt.plot(df.Close.rolling(3).mean()))
    show_figures()

    # [cell 10]
    show(plt.hist(df.Close))
    show_figures()

    # [cell 11]
    show(plt.plot(df.Close.rolling(3).mean()))
    show_figures()
