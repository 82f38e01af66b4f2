"""Predict: notebook cell 4.

Changes scaler in place.
"""

import pandas as pd

from sample.runtime import show


def predict(scaler, wanted, model):
    # [cell 4]
    scaled = scaler.fit_transform(wanted[["a", "b"]])
    y_pred = model.predict(scaled).round(2)
    sample = pd.read_csv("sample.csv")
    submission = pd.DataFrame({"id": sample["id"], "y": y_pred})
    submission.to_csv("submission.csv", index=False)
    show(submission.head())
    return scaler, submission
