"""Loading: notebook cells 1-3."""

import pandas as pd


def loading():
    # [cell 2]
    homes = pd.read_csv("homes.csv")

    # [cell 3]
    homes = homes.dropna()
    homes["per_room"] = homes["area"] / homes["rooms"]
    homes["old"] = homes["built"] < 1950
    return homes
