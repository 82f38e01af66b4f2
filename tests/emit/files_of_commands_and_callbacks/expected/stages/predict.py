"""Predict: notebook cell 4."""

import pandas as pd

from sample.functions import build


def predict(rows):
    # [cell 4]
    best = build()
    best.load_weights("best.weights.h5")
    guess = best.predict(rows)
    pd.DataFrame(guess).to_csv("submission.csv")
    return guess
