"""Load: notebook cells 1-3."""

import pandas as pd


def load(*, option="middle", low=3, high=3, EPOCHS=10, LR=0.1):
    # [cell 1]
    left = right = 2
    rounds = 1
    rounds = 2
    unread = again = 0
    first, changed = 1, 2
    (x, y), z = (1, 2), 3

    # [cell 2]
    rows = pd.read_csv("rows.csv")
    print(again)
    if option == "first":
        rows = rows.head(low)
    if option == "last":
        rows = rows.tail(high)
    if option == "middle":
        rows = rows.iloc[low:-high]
    rounds = rounds + 1
    print(len(rows), rounds, left)
    right = right * 2
    changed = changed + first + x + y + z
    print(EPOCHS, LR)

    # [cell 3]
    step = 1
    print(step)
    step = 2
    print(step, right)
    return left, right, rounds, unread, again, changed, rows, step
