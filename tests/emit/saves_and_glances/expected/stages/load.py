"""Load: notebook cell 1."""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 1]
    rows = pd.read_csv("train.csv")
    show(rows.head())
    return rows
