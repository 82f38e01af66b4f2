"""Clean them: notebook cell 4."""

import pandas as pd


def clean_them(orders):
    # [cell 4]
    orders = orders.dropna()
    orders["day"] = pd.to_datetime(orders["day"])
    orders["price"] = orders["price"].clip(0, 100)
    return orders
