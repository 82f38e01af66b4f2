"""Load and build features: notebook cells 1-22."""

import pandas as pd


def load_and_build_features():
    # [cell 1]
    rows = pd.read_csv("rows.csv")

    # [cell 2]
    rows["c0"] = rows["a"] + 0
    rows["d0"] = rows["a"] - 0

    # [cell 3]
    rows["c1"] = rows["a"] + 1
    rows["d1"] = rows["a"] - 1

    # [cell 4]
    rows["c2"] = rows["a"] + 2
    rows["d2"] = rows["a"] - 2

    # [cell 5]
    rows["c3"] = rows["a"] + 3
    rows["d3"] = rows["a"] - 3

    # [cell 6]
    rows["c4"] = rows["a"] + 4
    rows["d4"] = rows["a"] - 4

    # [cell 7]
    rows["c5"] = rows["a"] + 5
    rows["d5"] = rows["a"] - 5

    # [cell 8]
    rows["c6"] = rows["a"] + 6
    rows["d6"] = rows["a"] - 6

    # [cell 9]
    rows["c7"] = rows["a"] + 7
    rows["d7"] = rows["a"] - 7

    # [cell 10]
    rows["c8"] = rows["a"] + 8
    rows["d8"] = rows["a"] - 8

    # [cell 11]
    rows["c9"] = rows["a"] + 9
    rows["d9"] = rows["a"] - 9

    # [cell 12]
    rows["c10"] = rows["a"] + 10
    rows["d10"] = rows["a"] - 10

    # [cell 13]
    rows["c11"] = rows["a"] + 11
    rows["d11"] = rows["a"] - 11

    # [cell 14]
    rows["c12"] = rows["a"] + 12
    rows["d12"] = rows["a"] - 12

    # [cell 15]
    rows["c13"] = rows["a"] + 13
    rows["d13"] = rows["a"] - 13

    # [cell 16]
    rows["c14"] = rows["a"] + 14
    rows["d14"] = rows["a"] - 14

    # [cell 17]
    rows["c15"] = rows["a"] + 15
    rows["d15"] = rows["a"] - 15

    # [cell 18]
    rows["c16"] = rows["a"] + 16
    rows["d16"] = rows["a"] - 16

    # [cell 19]
    rows["c17"] = rows["a"] + 17
    rows["d17"] = rows["a"] - 17

    # [cell 20]
    rows["c18"] = rows["a"] + 18
    rows["d18"] = rows["a"] - 18

    # [cell 21]
    rows["c19"] = rows["a"] + 19
    rows["d19"] = rows["a"] - 19

    # [cell 22]
    rows["c20"] = rows["a"] + 20
    rows["d20"] = rows["a"] - 20
    return rows
