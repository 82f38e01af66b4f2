"""Load: notebook cells 1-2."""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 2]
    rows = pd.read_csv("rows.csv")
    show(rows.head())
    return rows
