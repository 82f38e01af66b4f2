"""The notebook's own functions and classes: cell 3."""

import matplotlib.pyplot as plt


def plot_importances(m):
    plt.barh(range(2), m.feature_importances_)
    plt.xlabel("Importance")
    plt.show()
