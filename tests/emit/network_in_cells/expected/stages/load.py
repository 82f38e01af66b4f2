"""Load: notebook cells 1-2."""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 1]
    train = pd.read_csv("train.csv")
    show(train.head())

    # [cell 2]
    show(train.isnull().any())
    return train
