"""Load and clean: notebook cell 1."""

import pandas as pd


def load_and_clean():
    # [cell 1]
    df = pd.read_csv("a.csv")
    df = df.dropna()
    return df
