"""Load: notebook cells 1-2."""

import pandas as pd


def load():
    # [cell 2]
    df = pd.read_csv("a.csv")
    return df
