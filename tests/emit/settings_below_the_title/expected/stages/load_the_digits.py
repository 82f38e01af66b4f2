"""Load the digits: notebook cell 2."""

import pandas as pd


def load_the_digits():
    # [cell 2]
    digits = pd.read_csv("digits.csv")
    digits = digits.dropna()
    print(digits.shape)
    return digits
