"""Data: notebook cell 1."""

import pandas as pd


def data():
    # [cell 1]
    rows = pd.read_csv("rows.csv")
    print(rows.shape)
    print(rows.describe())
    return rows
