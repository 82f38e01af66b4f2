"""Load: notebook cells 1-6."""

import pandas as pd


def load():
    # [cell 1]
    rows = pd.read_csv("rows.csv")

    # [cell 2]
    print(rows["part1"].mean())
    print(rows["part1"].median())
    print(rows["part1"].std())

    # [cell 3]
    print(rows["part2"].mean())
    print(rows["part2"].median())
    print(rows["part2"].std())

    # [cell 4]
    print(rows["part3"].mean())
    print(rows["part3"].median())
    print(rows["part3"].std())

    # [cell 5]
    print(rows["part4"].mean())
    print(rows["part4"].median())
    print(rows["part4"].std())

    # [cell 6]
    print(rows["part5"].mean())
    print(rows["part5"].median())
    print(rows["part5"].std())
    return rows
