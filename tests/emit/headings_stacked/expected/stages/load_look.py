"""A. Load & look: notebook cells 1-2."""

import pandas as pd

from sample.runtime import show


def load_look():
    # [cell 2]
    df = pd.read_csv("people.csv")
    show(df.head())
    return df
