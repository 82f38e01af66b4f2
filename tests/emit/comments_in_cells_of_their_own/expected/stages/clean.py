"""Clean: notebook cells 1-8."""

import pandas as pd


def clean(*, rate=0.5):
    # [cell 3]
    # What this is about.

    df = pd.DataFrame({"rooms": [1, 2], "sea": [0, 1]})

    # [cell 5]
    # rooms: number of bedrooms
    # sea: 1 if the house is at the sea

    df["rooms"] = df["rooms"] * rate

    # df.describe()
    return df
