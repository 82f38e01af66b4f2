"""Plot: notebook cells 1-2."""

import matplotlib.pyplot as plt

from sample.runtime import show, show_figures


def plot():
    # [cell 1]
    plt.plot([1, 2, 3])
    show(plt.title("up"))
    show_figures()

    # [cell 2]
    fig, ax = plt.subplots()
    ax.bar(["a", "b"], [1, 2])
    plt.show()
