"""Load: notebook cell 1.

Also: Split.
"""

import pandas as pd
from sklearn.model_selection import StratifiedShuffleSplit


def load():
    # [cell 1]
    df = pd.read_csv("a.csv")
    # How rows are split:
    #
    #   - by the label
    split = StratifiedShuffleSplit(n_splits=1, test_size=0.2, random_state=42)
    for one, other in split.split(df, df["t"]):
        train = df.loc[one]
        test = df.loc[other]
    return train, test
