"""Load: notebook cells 1-2.

Also: Many columns.
"""

import pandas as pd

from sample.runtime import show


def load():
    # [cell 2]
    rows = pd.read_csv("rows.csv")
    show(rows.head())
    return rows
