"""Blend: notebook cells 2-5."""

import pandas as pd

from sample.runtime import MISSING


def blend(first, second, *, option="first"):
    chosen = MISSING  # bound on some paths only
    # [cell 3]
    mean = (first + second) / 2
    mean.to_csv("mean.csv")

    if option == "mean":
        chosen = mean

    # [cell 4]
    only = first.rename(columns={"a": "b"})
    only.to_csv("only.csv")

    if option == "first":
        chosen = only

    # [cell 5]
    other = pd.read_csv("mean.csv") + pd.read_csv("only.csv")
    other = other.fillna(0)

    if option == "second":
        chosen = other
    return chosen
