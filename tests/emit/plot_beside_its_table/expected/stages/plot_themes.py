"""Themes: notebook cells 6-7."""

import matplotlib.pyplot as plt


def plot_themes(themes):
    # [cell 6]
    plt.figure()
    themes["theme"].value_counts().plot.bar()
    plt.title("Themes")
    plt.show()

    # [cell 7]
    plt.figure()
    themes.groupby("theme")["amount"].mean().plot.bar()
    plt.title("Amounts by theme")
    plt.show()
