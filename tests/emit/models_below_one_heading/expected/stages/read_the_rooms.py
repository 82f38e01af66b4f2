"""Read the rooms: notebook cells 1-2."""

import pandas as pd
from sklearn.model_selection import train_test_split


def read_the_rooms():
    # [cell 1]
    pd.set_option("display.max_columns", 50)

    # [cell 2]
    rows = pd.read_csv("rooms.csv")
    rows = rows.dropna()
    rows["per_head"] = rows["area"] / rows["people"]
    X_train, X_test, y_train, y_test = train_test_split(rows[["area", "per_head"]], rows["rent"], random_state=0)
    return X_train, X_test, y_train, y_test
