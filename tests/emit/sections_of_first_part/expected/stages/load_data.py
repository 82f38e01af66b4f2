"""Load Data: notebook cells 5-7."""

import pandas as pd

from sample.runtime import show


def load_data(config, *, path="input/"):
    # [cell 5]
    train = pd.read_csv(path + 'train.csv', index_col='id')
    test = pd.read_csv(path + 'test.csv', index_col='id')
    submission = pd.read_csv(path + 'sample.csv', index_col='id')
    if config["tail"] > 0:
        train = train.head(config["tail"])

    # [cell 6]
    show(train.head())

    # [cell 7]
    show(test.head())
    return train, test, submission
