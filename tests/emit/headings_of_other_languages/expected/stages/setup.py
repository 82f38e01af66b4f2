"""Setup: notebook cell 1."""

import pandas as pd


def setup():
    # [cell 1]
    pd.set_option("display.width", 100)
