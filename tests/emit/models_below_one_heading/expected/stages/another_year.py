"""Another year: notebook cell 5."""

import pandas as pd

from sample.runtime import show


def another_year():
    # [cell 5]
    later = pd.read_csv("later.csv")
    later = later.dropna()
    later["per_head"] = later["area"] / later["people"]
    print(later["rent"].mean(), later["per_head"].mean())
    show(later.describe())
    return later
