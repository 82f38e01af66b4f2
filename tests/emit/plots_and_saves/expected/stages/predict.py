"""Predict: notebook cells 6-9."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def predict(model, test):
    # [cell 6]
    out = model.predict_proba(test)

    # [cell 7]
    d = np.argmax(out, axis=1)

    # [cell 8]
    plt.figure(figsize=(20, 12))
    for i in range(0, 55):
        plt.subplot(5, 11, i + 1)
        plt.imshow(test[i].reshape((28, 28)))
        plt.title(str(d[i]))
    plt.show()

    # [cell 9]
    pd.DataFrame({"ImageId": range(1, len(d) + 1), "Label": d}).to_csv('output.csv', index=False)
    return d
