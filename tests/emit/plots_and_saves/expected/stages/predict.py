"""Predict: notebook cells 5-7."""

import matplotlib.pyplot as plt
import numpy as np


def predict(w2, model, test):
    # [cell 5]
    plt.figure(figsize=(12, 10))
    for i in range(0, 40):
        plt.subplot(4, 10, i + 1)
        plt.imshow(w2[:, i].reshape((20, 25)))
    plt.show()

    # [cell 6]
    out = model.predict_proba(test)

    # [cell 7]
    d = np.argmax(out, axis=1)
    return d
