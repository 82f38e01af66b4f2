"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    rows = pd.read_csv("train.csv")
    wanted = pd.read_csv("test.csv")
    print(rows.shape, wanted.shape)
    return rows, wanted
