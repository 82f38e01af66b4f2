"""Load: notebook cells 1-2, "Load the sales"."""

import csv
import os
import random

from shop.functions import Sale
from shop.runtime import MISSING, show


def load(*, rows=50):
    # [cell 1]
    random.seed(7)
    os.environ["SHOP_MODE"] = "test"
    with open("sales.csv") as file:
        sales = [Sale(int(row["day"]), float(row["amount"])) for row in csv.DictReader(file)]
    print("read", len(sales), "of", rows)
    # [cell 2]
    views = {"first": sales[0], "all": sales}
    total = sum(sale.amount for sale in sales)
    rounding = lambda value: round(value, 1)  # noqa: E731
    maybe = MISSING
    if total < 0:
        maybe = 1
    show(total)
    return sales, total, views, rounding, maybe
