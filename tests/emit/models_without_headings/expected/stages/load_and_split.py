"""Load and split: notebook cell 1."""

import pandas as pd
from sklearn.model_selection import train_test_split


def load_and_split():
    # [cell 1]
    df = pd.read_csv("a.csv")
    X_train, X_test, y_train, y_test = train_test_split(df[["x", "z"]], df["y"], random_state=0)
    return X_train, X_test, y_train, y_test
