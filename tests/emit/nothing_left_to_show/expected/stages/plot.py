"""Plot: notebook cells 1-6."""

import matplotlib.pyplot as plt
import unheard_of
import unheard_of_either  # noqa: F401 - may register what others use

from sample.runtime import show, show_figures


def plot():
    # [cell 3]
    plt.plot([1, 2])
    plt.show()

    # [cell 4]
    plt.plot([3, 4])
    plt.show()
    show(plt.plot([5, 6]))
    show_figures()

    # [cell 5]
    for n in range(2):
        plt.plot([n])
        plt.show()
    show_figures()

    # [cell 6]
    show(unheard_of.draw())
    show_figures()
