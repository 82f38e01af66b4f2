"""Load the data: notebook cells 1-2."""

import pandas as pd

from sample.runtime import show


def load_the_data(*, PATH="churn.csv"):
    # [cell 2]
    df = pd.read_csv(PATH)
    show(df.head())
    return df
