"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    first = pd.read_csv("first.csv")
    second = pd.read_csv("second.csv")
    print(first.shape, second.shape)
    return first, second
