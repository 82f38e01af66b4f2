"""Load: notebook cells 1-2."""

import pandas as pd


def load():
    # [cell 2]
    rows = pd.read_csv("train.csv")
    X = rows[["a", "b"]]
    y = rows["y"]
    return X, y
