"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    loans = pd.read_csv("loans.csv")
    regions = pd.read_csv("regions.csv")
    themes = pd.read_csv("themes.csv")
    print(loans.shape, regions.shape, themes.shape)
    return loans, regions, themes
