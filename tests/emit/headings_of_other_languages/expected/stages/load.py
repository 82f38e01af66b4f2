"""Load: notebook cells 1-2."""

import matplotlib.pyplot as plt
import pandas as pd


def load():
    # [cell 1]
    pd.set_option("display.width", 100)

    # [cell 2]
    df = pd.read_csv("a.csv")
    df.groupby("d").v.sum().plot.bar()
    plt.show()
    return df
