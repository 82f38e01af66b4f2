"""Plot: notebook cell 3."""

import matplotlib.pyplot as plt


def plot(df):
    # [cell 3]
    plt.bar(df.d, df.v)
    plt.show()
