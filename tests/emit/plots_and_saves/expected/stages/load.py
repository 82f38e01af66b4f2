"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    train = pd.read_csv('train.csv')
    test = pd.read_csv('test.csv').values
    return train, test
