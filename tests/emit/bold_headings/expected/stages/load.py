"""Load: notebook cells 1-2."""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 1]
    water = pd.read_csv("water.csv")
    show(water.head())

    # [cell 2]
    show(water.describe())
    return water
