"""Plot and save: notebook cells 8-9."""

import matplotlib.pyplot as plt
import pandas as pd


def plot_and_save(test, d):
    # [cell 8]
    plt.figure(figsize=(20, 12))
    for i in range(0, 55):
        plt.subplot(5, 11, i + 1)
        plt.imshow(test[i].reshape((28, 28)))
        plt.title(str(d[i]))
    plt.show()

    # [cell 9]
    pd.DataFrame({"ImageId": range(1, len(d) + 1), "Label": d}).to_csv('output.csv', index=False)
