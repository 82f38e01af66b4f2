"""Load and clean: notebook cell 1."""

import pandas as pd


def load_and_clean():
    # [cell 1]
    rows = pd.read_csv("rows.csv")
    rows = rows.dropna()
    rows["b"] = rows["b"].fillna(0)
    return rows
