"""Charts of the shop: notebook cells 5-7.

Changes orders in place.
"""

import matplotlib.pyplot as plt


def charts_of_the_shop(orders):
    # [cell 5]
    orders.groupby("day")["price"].sum().plot()
    plt.title("by day")
    plt.show()

    # [cell 6]
    orders["month"] = orders["day"].dt.month
    orders.groupby("month")["price"].sum().plot(kind="bar")
    plt.title("by month")
    plt.show()

    # [cell 7]
    orders.groupby("shop")["price"].sum().plot(kind="bar")
    plt.title("by shop")
    plt.show()
    return orders
