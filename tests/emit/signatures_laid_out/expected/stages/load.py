"""Load: notebook cells 1-2."""

import pandas as pd


def load():
    # [cell 1]
    data = pd.read_csv("data.csv")
    list = ["id", "name"]
    x = data.drop(columns=list)
    rate_of_first, rate_of_second = x["a"].mean(), x["b"].mean()
    longest_of_all, shortest_of_all = x["a"].max(), x["a"].min()
    return data, x, rate_of_first, rate_of_second, longest_of_all, shortest_of_all
