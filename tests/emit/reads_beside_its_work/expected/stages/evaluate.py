"""Evaluate: notebook cell 3."""

import pandas as pd
from sklearn.metrics import mean_absolute_error, mean_squared_error


def evaluate(model):
    # [cell 3]
    held = pd.read_csv("held.csv")
    found = model.predict(held[["a", "b"]])
    print(mean_absolute_error(held["y"], found))
    print(mean_squared_error(held["y"], found))
    return found
