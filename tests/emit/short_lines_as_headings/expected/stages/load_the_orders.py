"""Load the orders: notebook cells 1-3."""

import pandas as pd

from sample.runtime import show


def load_the_orders():
    # [cell 2]
    orders = pd.read_csv("orders.csv")
    show(orders.head())

    # [cell 3]
    orders.info()
    show(orders.describe())
    return orders
