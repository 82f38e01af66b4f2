"""Clean: notebook cells 1-2."""

import pandas as pd


def clean():
    # [cell 1]
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    parts = [df.copy()]

    # [cell 2]
    parts[0].drop("a", axis=1, inplace=True)
    return parts
