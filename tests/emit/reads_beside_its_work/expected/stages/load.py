"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    rows = pd.read_csv("train.csv")
    return rows
