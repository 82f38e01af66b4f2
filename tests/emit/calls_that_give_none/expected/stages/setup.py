"""Setup: notebook cell 1."""

import pandas as pd


def setup():
    # [cell 1]
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    parts = [df.copy()]
    return parts
