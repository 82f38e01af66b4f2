"""A.1 Month and year: notebook cells 3-7.

Also: A.2 States.
"""

import pandas as pd

from sample.runtime import show, show_figures


def month_and_year(water):
    # [cell 3]
    water["date"] = pd.to_datetime(water["date"])
    water["month"] = water["date"].dt.month
    water["year"] = water["date"].dt.year

    # [cell 4]
    water = water.dropna()
    show(water.shape)

    # [cell 5]
    show(water["month"].value_counts())

    # [cell 6]
    for state in ["Goa", "Kerala"]:
        water[water["state"] == state].plot(x="year", y="ph")
    show_figures()

    # [cell 7]
    show(water.groupby("state")["ph"].mean().plot())
    show_figures()
    return water
