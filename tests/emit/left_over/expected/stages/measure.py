"""Measure: notebook cell 1."""

import pandas as pd


def measure():
    # [cell 1]
    df = pd.DataFrame({"kind": ["a", "b", "a"], "size": [1, 2, 3]})
    return df
