"""Load: notebook cells 1-3."""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 2]
    rents = pd.read_csv("rents.csv")
    show(rents.head())

    # [cell 3]
    rents.info()
    return rents
