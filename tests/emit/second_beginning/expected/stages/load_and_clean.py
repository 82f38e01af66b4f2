"""Load and clean: notebook cells 12-18."""

import pandas as pd

from sample.runtime import show


def load_and_clean():
    # [cell 13]
    df = pd.read_csv("a.csv")

    # [cell 14]
    show(df)

    # [cell 15]
    s = df[["Date", "Close"]]

    # [cell 16]
    s.info()

    # [cell 17]
    s["Date"] = pd.to_datetime(s["Date"])

    # [cell 18]
    s.set_index("Date", inplace=True)
    return df, s
